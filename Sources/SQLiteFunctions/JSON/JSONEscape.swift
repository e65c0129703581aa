/// One escape in a JSON string: `\n`, `\u00fc`, `\ud83d\udc1f`.
struct JSONEscape {
  let scalar: Unicode.Scalar
  /// Behind the escape; behind both halves of a surrogate pair.
  let end: Int

  /// Nil for an unknown escape, `\u0000`, or half a surrogate pair.
  init?(_ text: Span<UInt8>, at start: Int) {
    guard start + 1 < text.count else { return nil }
    if text[start + 1] == UInt8(ascii: "u") {
      self.init(unicode: text, at: start)
      return
    }
    guard let scalar = JSONEscape.simple(text[start + 1]) else { return nil }
    self.init(scalar: scalar, end: start + 2)
  }

  private init(scalar: Unicode.Scalar, end: Int) {
    self.scalar = scalar
    self.end = end
  }

  private init?(unicode text: Span<UInt8>, at start: Int) {
    guard let unit = JSONEscape.unit(text, at: start), unit != 0 else { return nil }
    if let scalar = Unicode.Scalar(unit) {
      self.init(scalar: scalar, end: start + 6)
      return
    }
    guard UTF16.isLeadSurrogate(unit), let trail = JSONEscape.unit(text, at: start + 6), UTF16.isTrailSurrogate(trail),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) & 0x3ff) << 10 + UInt32(trail) & 0x3ff)
    else { return nil }
    self.init(scalar: scalar, end: start + 12)
  }

  private static func simple(_ letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(letter)
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{c}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    default: nil
    }
  }

  /// The UTF-16 unit of `\uXXXX`.
  private static func unit(_ text: Span<UInt8>, at start: Int) -> UInt16? {
    guard start + 6 <= text.count, text[start] == UInt8(ascii: "\\"), text[start + 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt16 = 0
    for position in start + 2..<start + 6 {
      guard let digit = hexadecimal(text[position]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
