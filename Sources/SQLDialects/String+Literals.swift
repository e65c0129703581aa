extension String {
  /// In single quotes, those inside doubled.
  var quotedLiteral: String { "'" + replacing(scalar: "'", with: "''") + "'" }

  /// Every occurrence of a scalar replaced. Not of a character: a quote with an accent behind it is one character, and still a quote to SQL.
  func replacing(scalar piece: Unicode.Scalar, with replacement: String) -> String {
    guard unicodeScalars.contains(piece) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == piece { result.append(contentsOf: replacement.unicodeScalars) } else { result.append(scalar) }
    }
    return String(result)
  }
}

extension UInt8 {
  /// A letter of ASCII, a digit or an underscore.
  var isWordByte: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "_")
  }
}
