import SQLiteDriver

/// `tc_ascii(text)`: the number of the first character; 0 where there is none. `tc_pg_chr(number)`: the character.
///
///     tc_ascii('é')      →   233
///     tc_pg_chr(8364)    →   €
///
/// PostgreSQL: `ascii`, `chr` (postgresql.org/docs/15/functions-string.html). Snowflake: ASCII, UNICODE, CHR
/// (docs.snowflake.com/en/sql-reference/functions/chr).
enum CharacterCodes {
  static var functions: [ScalarFunction] { ascii + postgresCharacter }

  private static var ascii: [ScalarFunction] {
    ScalarFunction.strict("tc_ascii", 1...1) { arguments, result throws(SQLFailure) in
      guard let text = arguments.text(at: 0), !text.isEmpty else { return result.integer(0) }
      result.integer(Int64(text[..<text.endOfCharacter(at: 0)].scalars[0].value))
    }
  }

  private static var postgresCharacter: [ScalarFunction] {
    ScalarFunction.strict("tc_pg_chr", 1...1) { arguments, result throws(SQLFailure) in
      let number = arguments.integer(at: 0)
      guard number >= 0 else { throw SQLFailure("22023", "character number must be positive") }
      guard number > 0 else { throw SQLFailure("54000", "null character not permitted") }
      guard number <= 0x10ffff else { throw SQLFailure("54000", "requested character too large for encoding: \(number)") }
      guard let scalar = Unicode.Scalar(UInt32(number)) else {
        throw SQLFailure("54000", "requested character not valid for encoding: \(number)")
      }
      result.text(String(scalar))
    }
  }
}
