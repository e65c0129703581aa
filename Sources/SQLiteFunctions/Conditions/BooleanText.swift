import SQLiteDriver

/// `tc_pg_boolean(text)` and `tc_sf_boolean(text)`: a text as a truth value.
///
///     tc_pg_boolean(' TRU ')   →   1          every beginning of true, false, yes, no, on, off that is only one of them; 1 and 0
///     tc_sf_boolean('Y')       →   1          true, t, yes, y, on, 1 and false, f, no, n, off, 0
///
/// PostgreSQL: `text::boolean` (postgresql.org/docs/15/datatype-boolean.html).
/// Snowflake: `TO_BOOLEAN` (docs.snowflake.com/en/sql-reference/functions/to_boolean).
enum BooleanText {
  static var functions: [ScalarFunction] {
    [
      .strict("tc_pg_boolean", 1) { (arguments, result) throws(SQLFailure) in result.boolean(try value(arguments.bytes(at: 0))) },
      .strict("tc_sf_boolean", 1) { (arguments, result) throws(SQLFailure) in
        let text = arguments.string(at: 0)
        guard let value = snowflakeWord(text) else { throw SQLFailure("22018", "Boolean value '\(text)' is not recognized") }
        result.boolean(value)
      },
    ]
  }

  static func value(_ text: [UInt8]) throws(SQLFailure) -> Bool {
    let word = String(decoding: trimmed(text).map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    guard !word.isEmpty else { throw failure(text) }
    if word == "1" || "true".hasPrefix(word) || "yes".hasPrefix(word) || word == "on" { return true }
    if word == "0" || "false".hasPrefix(word) || "no".hasPrefix(word) || ["of", "off"].contains(word) { return false }
    throw failure(text)
  }

  static func snowflakeWord(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "t", "yes", "y", "on", "1": true
    case "false", "f", "no", "n", "off", "0": false
    default: nil
    }
  }

  private static func failure(_ text: [UInt8]) -> SQLFailure {
    SQLFailure("22P02", "invalid input syntax for type boolean: \"\(String(decoding: text, as: UTF8.self))\"")
  }

  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
    guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) }) else { return [] }
    return text[first...last]
  }
}
