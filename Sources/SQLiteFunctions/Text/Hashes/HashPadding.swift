/// What these digests add to a message: a bit, zeros, and the length in bits.
enum HashPadding {
  /// Blocks of 64 bytes end with a length of 8, those of 128 with one of 16.
  static func blocks(_ message: [UInt8], size: Int, isBigEndian: Bool) -> [ArraySlice<UInt8>] {
    var padded = message + [0x80]
    let length = size / 8
    while padded.count % size != size - length { padded.append(0) }
    padded += [UInt8](repeating: 0, count: length - 8)
    let bits = UInt64(message.count) * 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(isBigEndian ? 56 - 8 * $0 : 8 * $0)) }
    return stride(from: 0, to: padded.count, by: size).map { padded[$0..<$0 + size] }
  }

  static func words<Word: FixedWidthInteger>(_ block: ArraySlice<UInt8>, _ type: Word.Type) -> [Word] {
    let size = Word.bitWidth / 8
    return (0..<16).map { word in block[(block.startIndex + word * size)...].prefix(size).reduce(0) { $0 << 8 | Word($1) } }
  }

  static func bytes<Word: FixedWidthInteger>(_ words: [Word]) -> [UInt8] {
    words.flatMap { word in stride(from: Word.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> Word($0)) } }
  }
}
