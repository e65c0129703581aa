/// The numbers by which functions of regular expressions are told where to look.
enum PatternPlace {
  static func check(_ value: Int, _ name: String, atLeast least: Int) throws(SQLFailure) {
    guard value >= least else { throw SQLFailure("22023", "invalid value for parameter \"\(name)\": \(value)") }
  }

  /// Where the character of this number begins, counted from 1; nil beyond the place behind the last one.
  static func position(_ number: Int, in text: [UInt8]) -> Int? {
    guard number > 1 else { return 0 }
    // Every byte is a character at most.
    guard number - 1 <= text.count, number - 1 <= text.characterCount else { return nil }
    return text.position(ofCharacter: number - 1)
  }
}
