import SQLiteDriver

/// `tc_pg_substr(text, start[, length])` and `tc_sf_substr`: a part by its place, counted from 1, of a text or a binary string.
///
///     tc_pg_substr('hello', 0, 3)    →   he       places before the first one count
///     tc_sf_substr('hello', -3, 2)   →   ll       from the end
///
/// PostgreSQL: `substr`, `substring` (postgresql.org/docs/15/functions-string.html). Snowflake: SUBSTR
/// (docs.snowflake.com/en/sql-reference/functions/substr).
enum TextSection {
  static var functions: [ScalarFunction] { postgres + snowflake }

  private static var postgres: [ScalarFunction] {
    ScalarFunction.strict("tc_pg_substr", 2...3) { arguments, result throws(SQLFailure) in
      let start = arguments.integer(at: 1)
      let length = arguments.integer(at: 2, default: .max)
      guard length >= 0 else { throw SQLFailure("22011", "negative substring length not allowed") }
      let (end, isBeyond) = start.addingReportingOverflow(length)
      answer(arguments, arguments.kind(at: 0) == .blob, from: max(start, 1), to: isBeyond ? .max : end, result)
    }
  }

  private static var snowflake: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_substr", 2...3) { arguments, result throws(SQLFailure) in
      let isBinary = arguments.kind(at: 0) == .blob
      let (start, length) = (arguments.integer(at: 1), max(0, arguments.integer(at: 2, default: .max)))
      let first = start < 0 ? Int64(count(arguments, isBinary)) + start + 1 : max(start, 1)
      let (end, isBeyond) = first.addingReportingOverflow(length)
      answer(arguments, isBinary, from: first, to: first < 1 ? first : isBeyond ? .max : end, result)
    }
  }

  private static func count(_ arguments: FunctionArguments, _ isBinary: Bool) -> Int {
    let bytes = arguments.bytes(at: 0)
    return isBinary ? bytes.count : bytes.characterCount
  }

  /// The characters, or bytes, from a place up to another.
  private static func answer(
    _ arguments: FunctionArguments, _ isBinary: Bool, from start: Int64, to end: Int64, _ result: FunctionResult
  ) {
    let bytes = arguments.bytes(at: 0)
    let (first, last) = (Int(clamping: start - 1), Int(clamping: max(end - 1, start - 1)))
    if isBinary {
      return result.blob(Array(bytes.prefix(max(last, 0)).dropFirst(max(first, 0))))
    }
    guard first >= 0 else { return result.text([]) }
    let place = bytes.position(ofCharacter: first)
    result.text(bytes[place..<bytes[place...].position(ofCharacter: last - first)])
  }
}
