/// A JSON text without its quotes and escapes; the range has been checked by `JSONScanner`.
///
///     "a\u00e9\n"   →   aé and a line end
enum JSONText {
  static func decoded(_ bytes: [UInt8], _ quoted: Range<Int>) -> String {
    let inner = bytes[quoted.lowerBound + 1..<quoted.upperBound - 1]
    guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
    return unescaped(inner)
  }

  private static func unescaped(_ inner: ArraySlice<UInt8>) -> String {
    var units: [UInt16] = []
    var rest = String(decoding: inner, as: UTF8.self).utf16[...]
    while let unit = rest.popFirst() {
      guard unit == backslash, let escape = rest.popFirst() else { units.append(unit); continue }
      guard escape == letterU else { units.append(plainEscapes[escape] ?? escape); continue }
      units.append(UInt16(String(rest.prefix(4)) ?? "", radix: 16) ?? replacement)
      rest = rest.dropFirst(4)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static let backslash: UInt16 = 0x5C
  private static let letterU: UInt16 = 0x75
  private static let replacement: UInt16 = 0xFFFD

  /// `\b \f \n \r \t`; the other escapes are the character itself.
  private static let plainEscapes: [UInt16: UInt16] = [0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
}
