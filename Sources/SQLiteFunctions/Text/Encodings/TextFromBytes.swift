/// Bytes that must be UTF-8.
enum TextFromBytes {
  static func text(_ bytes: [UInt8]) throws(SQLFailure) -> [UInt8] {
    guard isText(bytes), !bytes.contains(0) else { throw failure(bytes) }
    return bytes
  }

  static func isText(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// It names the bytes of the first character that is none.
  private static func failure(_ bytes: [UInt8]) -> SQLFailure {
    var position = 0
    var wrong = bytes[...]
    while position < bytes.count {
      wrong = bytes[position...].prefix(length(of: bytes[position]))
      guard isText(Array(wrong)), wrong.first != 0 else { break }
      position = wrong.endIndex
    }
    let digits = wrong.map { "0x" + String(decoding: Hexadecimal.encoded([$0]), as: UTF8.self) }.joined(separator: " ")
    return SQLFailure("22021", "invalid byte sequence for encoding \"UTF8\": \(digits)")
  }

  /// Of the character that begins with a byte.
  private static func length(of first: UInt8) -> Int {
    first >= 0xf0 && first < 0xf8 ? 4 : first >= 0xe0 && first < 0xf8 ? 3 : first >= 0xc0 && first < 0xf8 ? 2 : 1
  }
}
