import SQLiteDriver

/// `tc_sf_left(x, n)`, `tc_sf_right(x, n)`: n characters or bytes of an end, none where n is negative. `tc_sf_rtrimmed_length(text)`:
/// the length without blanks at the end.
///
///     tc_sf_left('abc', -1)   →   ''
///
/// docs.snowflake.com/en/sql-reference/functions/left, …/rtrimmed_length
enum TextSides {
  static var functions: [ScalarFunction] {
    side("tc_sf_left") { $0.prefix($1) } + side("tc_sf_right") { $0.suffix($1) }
      + ScalarFunction.strict("tc_sf_rtrimmed_length", 1...1) { arguments, result throws(SQLFailure) in
        let text = arguments.bytes(at: 0)
        let end = text.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0
        result.integer(Int64(text[..<end].characterCount))
      }
  }

  private static func side(
    _ name: String, _ taken: @escaping ([ArraySlice<UInt8>], Int) -> ArraySlice<ArraySlice<UInt8>>
  ) -> [ScalarFunction] {
    ScalarFunction.strict(name, 2...2) { arguments, result throws(SQLFailure) in
      let (kind, bytes) = (arguments.kind(at: 0), arguments.bytes(at: 0))
      let characters = kind == .blob ? bytes.indices.map { bytes[$0...$0] } : bytes.characters
      result.bytes(Array(taken(characters, max(0, arguments.int(at: 1, default: 0))).joined()), like: kind)
    }
  }
}
