/// What a string literal means.
enum StringLiteral {
  /// `'it''s'` → it's, `E'a\nb'`, `U&'d\0061t'` → dat, `$$text$$` → text
  static func value(of literal: String, escapesWithBackslash: Bool) -> String {
    let bytes = Array(literal.utf8)
    switch bytes.first {
    case UInt8(ascii: "$"): return dollarQuoted(bytes)
    case UInt8(ascii: "'"): return text(unescaped(inside(bytes, of: 1), escapes: escapesWithBackslash))
    case UInt8(ascii: "E"), UInt8(ascii: "e"): return text(unescaped(inside(bytes, of: 2), escapes: true))
    case UInt8(ascii: "U"), UInt8(ascii: "u"): return text(unicodeEscapesUndone(unescaped(inside(bytes, of: 3), escapes: false)[...]))
    default: return text(unescaped(inside(bytes, of: 2), escapes: false))
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes between the opening quote, with what stands before it, and the closing one.
  private static func inside(_ bytes: [UInt8], of opening: Int) -> ArraySlice<UInt8> {
    bytes.count > opening ? bytes[opening..<(bytes.count - 1)] : []
  }

  private static func dollarQuoted(_ bytes: [UInt8]) -> String {
    guard let second = bytes.dropFirst().firstIndex(of: UInt8(ascii: "$")) else { return "" }
    let tag = second + 1
    guard bytes.count >= 2 * tag else { return "" }
    return text(Array(bytes[tag..<(bytes.count - tag)]))
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>, escapes: Bool) -> [UInt8] {
    var value: [UInt8] = []
    value.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") && escapes && index + 1 < bytes.endIndex {
        index += escape(bytes[(index + 1)...], to: &value) + 1
      } else {
        value.append(byte)
        index += byte == UInt8(ascii: "'") ? 2 : 1
      }
    }
    return value
  }

  /// Appends what the escape behind a backslash means, and returns its length.
  private static func escape(_ bytes: ArraySlice<UInt8>, to value: inout [UInt8]) -> Int {
    let rest = bytes.dropFirst()
    switch bytes[bytes.startIndex] {
    case UInt8(ascii: "u"): return scalar(rest, digits: 4, to: &value) ?? plain(bytes, to: &value)
    case UInt8(ascii: "U"): return scalar(rest, digits: 8, to: &value) ?? plain(bytes, to: &value)
    case UInt8(ascii: "x"): return byte(rest, atMost: 2, radix: 16, to: &value).map { $0 + 1 } ?? plain(bytes, to: &value)
    case UInt8(ascii: "0")...UInt8(ascii: "7"): return byte(bytes, atMost: 3, radix: 8, to: &value) ?? plain(bytes, to: &value)
    default: return plain(bytes, to: &value)
    }
  }

  /// `\n` and its like; any other character stands for itself.
  private static func plain(_ bytes: ArraySlice<UInt8>, to value: inout [UInt8]) -> Int {
    switch bytes[bytes.startIndex] {
    case UInt8(ascii: "n"): value.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): value.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "r"): value.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "b"): value.append(8)
    case UInt8(ascii: "f"): value.append(12)
    case let byte: value.append(byte)
    }
    return 1
  }

  /// `\x41`, `\101`
  private static func byte(_ bytes: ArraySlice<UInt8>, atMost count: Int, radix: Int, to value: inout [UInt8]) -> Int? {
    var (number, length) = (0, 0)
    for byte in bytes.prefix(count) {
      guard let digit = digit(byte), digit < radix else { break }
      number = number * radix + digit
      length += 1
    }
    guard length > 0 else { return nil }
    value.append(UInt8(truncatingIfNeeded: number))
    return length
  }

  /// `\u00fc` → ü, `\ud83d\ude00` → 😀; the length counts the letter.
  private static func scalar(_ bytes: ArraySlice<UInt8>, digits: Int, to value: inout [UInt8]) -> Int? {
    guard let first = number(bytes, digits: digits) else { return nil }
    if let scalar = Unicode.Scalar(first) {
      value += Array(String(scalar).utf8)
      return digits + 1
    }
    let rest = bytes.dropFirst(digits)
    guard rest.first == UInt8(ascii: "\\"), let second = number(rest.dropFirst(2), digits: digits),
      let scalar = surrogates(first, second)
    else { return nil }
    value += Array(String(scalar).utf8)
    return 2 * digits + 3
  }

  private static func surrogates(_ high: UInt32, _ low: UInt32) -> Unicode.Scalar? {
    guard (0xD800..<0xDC00).contains(high), (0xDC00..<0xE000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private static func number(_ bytes: ArraySlice<UInt8>, digits: Int) -> UInt32? {
    guard bytes.count >= digits else { return nil }
    var number: UInt32 = 0
    for byte in bytes.prefix(digits) {
      guard let digit = digit(byte) else { return nil }
      number = number &* 16 &+ UInt32(digit)
    }
    return number
  }

  private static func digit(_ byte: UInt8) -> Int? {
    if byte.isDigit { return Int(byte - UInt8(ascii: "0")) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? Int(letter) + 10 : nil
  }

  /// `d\0061t`, `d\+000061t` → dat, `\\` → \: the escapes of U&'…' and U&"…".
  static func unicodeEscapesUndone(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var value: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        value.append(byte)
        continue
      }
      let isLong = rest.first == UInt8(ascii: "+")
      let length = scalar(isLong ? rest.dropFirst() : rest, digits: isLong ? 6 : 4, to: &value)
      if length == nil { value.append(UInt8(ascii: "\\")) }
      rest = rest.dropFirst(length.map { isLong ? $0 : $0 - 1 } ?? (rest.first == UInt8(ascii: "\\") ? 1 : 0))
    }
    return value
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
