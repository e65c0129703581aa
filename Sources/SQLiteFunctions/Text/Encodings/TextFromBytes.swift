/// Bytes that must be UTF-8.
enum TextFromBytes {
  static func text(_ bytes: [UInt8]) throws(SQLFailure) -> [UInt8] {
    guard isText(bytes), !bytes.contains(0) else { throw failure(bytes) }
    return bytes
  }

  static func isText(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  private static func failure(_ bytes: [UInt8]) -> SQLFailure {
    var position = 0
    while position < bytes.endIndex, bytes[position] != 0, isText(Array(bytes[position..<bytes.endOfCharacter(at: position)])) {
      position = bytes.endOfCharacter(at: position)
    }
    let wrong = bytes[position...].prefix(1)
    let digits = wrong.map { "0x" + String(decoding: Hexadecimal.encoded([$0]), as: UTF8.self) }.joined(separator: " ")
    return SQLFailure("22021", "invalid byte sequence for encoding \"UTF8\": \(digits)")
  }
}
