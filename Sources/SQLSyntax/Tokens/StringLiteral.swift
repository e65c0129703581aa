/// What a string literal means.
enum StringLiteral {
  /// `'it''s'` → it's, `E'a\nb'`, `$$text$$` → text
  static func value(of literal: String, escapesWithBackslash: Bool) -> String {
    var bytes = Array(literal.utf8)
    if bytes.first == UInt8(ascii: "$") { return dollarQuoted(bytes) }
    var escapes = escapesWithBackslash
    if let first = bytes.first, first | 0x20 == UInt8(ascii: "e") {
      escapes = true
      bytes.removeFirst()
    }
    guard bytes.count >= 2 else { return "" }
    return String(decoding: unescaped(bytes[1..<(bytes.count - 1)], escapes: escapes), as: UTF8.self)
  }

  private static func dollarQuoted(_ bytes: [UInt8]) -> String {
    guard let second = bytes.dropFirst().firstIndex(of: UInt8(ascii: "$")) else { return "" }
    let tag = second + 1
    guard bytes.count >= 2 * tag else { return "" }
    return String(decoding: bytes[tag..<(bytes.count - tag)], as: UTF8.self)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>, escapes: Bool) -> [UInt8] {
    var value: [UInt8] = []
    value.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "'") {
        value.append(byte)
        index += 2
      } else if escapes, let scalar = scalar(in: bytes[index...]) {
        value += Array(String(scalar).utf8)
        index += 6
      } else if byte == UInt8(ascii: "\\") && escapes && index + 1 < bytes.endIndex {
        value.append(escaped(bytes[index + 1]))
        index += 2
      } else {
        value.append(byte)
        index += 1
      }
    }
    return value
  }

  /// `\u00fc` → ü
  private static func scalar(in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard bytes.count >= 6, bytes.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return nil }
    return UInt32(String(decoding: bytes.dropFirst(2).prefix(4), as: UTF8.self), radix: 16).flatMap { Unicode.Scalar($0) }
  }

  private static func escaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    case UInt8(ascii: "r"): UInt8(ascii: "\r")
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    default: byte
    }
  }

  /// Code between quotes as it would stand outside of them: `''` and, where a backslash escapes, `\'` are one quote.
  static func withoutDoubling(_ text: String, escapesWithBackslash: Bool) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "'") && rest.first == UInt8(ascii: "'") { rest.removeFirst() }
      if escapesWithBackslash, byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
        bytes.append(escaped)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
