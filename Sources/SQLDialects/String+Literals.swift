extension String {
  /// In single quotes, those inside doubled.
  var quotedLiteral: String { "'" + replacing("'", with: "''") + "'" }

  /// Every occurrence of a piece replaced; the standard library has this only with string processing.
  func replacing(_ piece: Character, with replacement: String) -> String {
    contains(piece) ? split(separator: piece, omittingEmptySubsequences: false).joined(separator: replacement) : self
  }
}

extension UInt8 {
  /// A letter of ASCII, a digit or an underscore.
  var isWordByte: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "_")
  }
}
