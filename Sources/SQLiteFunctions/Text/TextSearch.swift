import SQLiteDriver

/// `tc_starts_with(text, part)`, `tc_ends_with`, `tc_contains`, of texts or binary strings; `tc_sf_position(part, text[, start])`.
///
///     tc_starts_with('alphabet', 'alph')     →   1
///     tc_sf_position('an', 'banana', 3)      →   4
///
/// PostgreSQL: `starts_with`, `^@`. Snowflake: STARTSWITH, ENDSWITH, CONTAINS, POSITION, CHARINDEX
/// (docs.snowflake.com/en/sql-reference/functions/position).
enum TextSearch {
  static var functions: [ScalarFunction] {
    test("tc_starts_with") { text, part in text.starts(with: part) }
      + test("tc_ends_with") { text, part in text.suffix(part.count).elementsEqual(part) }
      + test("tc_contains") { text, part in place(of: part, in: text, from: 0) != nil } + position
  }

  private static func test(_ name: String, _ claim: @escaping (_ text: BorrowedText, _ part: BorrowedText) -> Bool) -> [ScalarFunction] {
    ScalarFunction.strict(name, 2...2) { arguments, result throws(SQLFailure) in
      guard let text = arguments.text(at: 0), let part = arguments.text(at: 1) else { return }
      result.boolean(claim(text, part))
    }
  }

  private static var position: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_position", 2...3) { arguments, result throws(SQLFailure) in
      let isBinary = arguments.kind(at: 1) == .blob
      guard let part = arguments.text(at: 0), let text = arguments.text(at: 1) else { return }
      let start = arguments.int(at: 2, default: 1)
      guard start > 0 else { throw SQLFailure("22023", "Invalid start position \(start) in POSITION") }
      let from = isBinary ? min(start - 1, text.count) : text.position(ofCharacter: start - 1)
      guard let found = place(of: part, in: text, from: from) else { return result.integer(0) }
      result.integer(Int64(isBinary ? found + 1 : text[..<found].characterCount + 1))
    }
  }

  /// An empty part is found at once.
  static func place(of part: some RandomAccessCollection<UInt8>, in text: some RandomAccessCollection<UInt8>, from start: Int) -> Int? {
    let bytes = Array(text)
    let wanted = Array(part)
    guard let first = wanted.first else { return start }
    var position = start
    while position + wanted.count <= bytes.count {
      if bytes[position] == first, bytes[position..<position + wanted.count].elementsEqual(wanted) { return position }
      position += 1
    }
    return nil
  }
}
