import SQLiteDriver

/// `tc_try_boolean(text)`: 1 for true, t, yes, y, on and 1; 0 for false, f, no, n, off and 0; in any case; else NULL.
///
/// PostgreSQL: `try_boolean`.
enum TryBoolean {
  static var function: ScalarFunction {
    ScalarFunction(name: "tc_try_boolean", argumentCount: 1) { arguments, result in
      guard let text = arguments.text(at: 0), let value = value(of: text) else { return }
      result.boolean(value)
    }
  }

  private static func value(of text: BorrowedText) -> Bool? {
    guard 1...5 ~= text.count else { return nil }
    switch word(text) {
    case word("true"), word("t"), word("yes"), word("y"), word("on"), word("1"): return true
    case word("false"), word("f"), word("no"), word("n"), word("off"), word("0"): return false
    default: return nil
    }
  }

  /// Up to five letters, small, in one number.
  private static func word(_ letters: some Collection<UInt8>) -> UInt64 {
    letters.reduce(0) { word, byte in
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      return word << 8 | UInt64(isCapital ? byte | 0x20 : byte)
    }
  }

  private static func word(_ letters: String) -> UInt64 { word(letters.utf8) }
}
