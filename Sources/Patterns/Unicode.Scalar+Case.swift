/// The other case of a letter where it is one letter: Unicode's simple mapping, which the C library has too.
extension Unicode.Scalar {
  public var simpleLowercase: Unicode.Scalar {
    // İ: Unicode's full mapping keeps the dot as a second character, its simple mapping does not.
    self == "\u{130}" ? "i" : Self.only(properties.lowercaseMapping) ?? self
  }

  public var simpleUppercase: Unicode.Scalar {
    // ᾳ: the full mapping is two letters, ΑΙ; the simple one is the title case, ᾼ.
    Self.only(properties.uppercaseMapping) ?? Self.only(properties.titlecaseMapping) ?? self
  }

  private static func only(_ mapping: String) -> Unicode.Scalar? {
    mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
  }
}
