import SQLiteDriver

/// `tc_reverse(text)`: the characters from the last to the first; of a binary string the bytes.
///
///     tc_reverse('aé')   →   éa
///
/// PostgreSQL: `reverse`. Snowflake: REVERSE.
enum Reversal {
  static var functions: [ScalarFunction] {
    ScalarFunction.strict("tc_reverse", 1...1) { arguments, result throws(SQLFailure) in
      let (kind, bytes) = (arguments.kind(at: 0), arguments.bytes(at: 0))
      if kind == .blob { return result.blob(bytes.reversed()) }
      result.text(Array(bytes.characters.reversed().joined()))
    }
  }
}
