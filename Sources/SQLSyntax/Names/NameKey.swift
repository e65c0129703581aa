/// The first sixteen bytes of a name in two registers; for longer names a digest of the
/// beginning and the last eight bytes, and then the text is compared as well.
struct NameKey: BitwiseCopyable {
  var low: UInt64 = 0
  var high: UInt64 = 0
  var length: Int = 0

  @inline(__always) var hash: UInt64 {
    let product = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: high ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  @inline(__always) static func == (left: NameKey, right: NameKey) -> Bool { (left.low ^ right.low) | (left.high ^ right.high) == 0 }

  init() {}
  init(low: UInt64, high: UInt64, length: Int) { self.low = low; self.high = high; self.length = length }

  /// A name of up to sixteen bytes, from the chunk that begins with it.
  @inline(__always) init(_ chunk: Chunk, length: Int) {
    let words = unsafe unsafeBitCast(chunk & .prefix(length), to: SIMD2<UInt64>.self)
    self.init(low: words[0], high: words[1], length: length)
  }

  /// Adds the next (up to eight) bytes of the name.
  @inline(__always) mutating func append(_ word: UInt64, count: Int) {
    if length >= 16 { low = (low ^ high) &* 0xA076_1D64_78BD_642F; low ^= low &>> 29 }
    if length == 0 { low = word } else { high = word }
    length &+= count
  }

  /// STDIN has a key that is not made of its bytes, so that the lexer does not read over it among plain words: rows may follow.
  @inline(__always) mutating func setApart() {
    if low == 0x6E_6964_7473 && high == 0 { high = .max }
  }

  /// After the last bytes. A long name's key begins with a zero, which no name does: it is never taken for a short one's.
  @inline(__always) mutating func close() {
    if length > 16 { low &<<= 8 }
  }
}
