/// One bit per byte of the script, found for sixteen bytes at a time before the lexer begins:
/// where words run, and where tokens may start. The lexer then finds the end of a word or of a run
/// of blanks in a few instructions, without looking at the bytes between.
@safe
struct ByteMap: ~Copyable {
  private let words: UnsafeMutablePointer<UInt64>
  private let starts: UnsafeMutablePointer<UInt64>
  /// No script has more tokens than this.
  let startCount: Int

  init(_ bytes: ScriptBytes) {
    let blocks = bytes.count / 64 + 1
    unsafe words = .allocate(capacity: blocks + 1)
    unsafe starts = .allocate(capacity: blocks + 1)
    var carry: UInt64 = 0
    var count = 0
    for block in 0..<blocks {
      var word: UInt64 = 0
      var blank: UInt64 = 0
      for quarter in 0..<4 {
        let chunk = bytes.chunk(at: block &* 64 &+ quarter &* 16)
        word |= chunk.wordBytes.bits &<< UInt64(quarter &* 16)
        blank |= chunk.blankBytes.bits &<< UInt64(quarter &* 16)
      }
      let start = ~blank & ~(word & (word &<< 1 | carry))
      carry = word &>> 63
      unsafe words[block] = word
      unsafe starts[block] = start
      count &+= start.nonzeroBitCount
    }
    unsafe words[blocks] = 0
    unsafe starts[blocks] = .max
    startCount = count
  }
  deinit {
    unsafe words.deallocate()
    unsafe starts.deallocate()
  }

  /// The first place at or after `index` where a token may start.
  @inline(__always) func nextStart(from index: Int) -> Int { unsafe ByteMap.firstSet(starts, from: index, flip: 0) }

  /// The end of the word that runs through `index`.
  @inline(__always) func endOfWord(from index: Int) -> Int { unsafe ByteMap.firstSet(words, from: index, flip: .max) }

  /// Lets a token start in the middle of a word (behind `$$`).
  func split(at index: Int) {
    if unsafe words[index >> 6] >> UInt64(index & 63) & 1 != 0 { unsafe starts[index >> 6] |= 1 << UInt64(index & 63) }
  }

  @inline(__always)
  private static func firstSet(_ map: UnsafeMutablePointer<UInt64>, from index: Int, flip: UInt64) -> Int {
    var index = index
    while true {
      let eight = unsafe UnsafeRawPointer(map).loadUnaligned(fromByteOffset: index &>> 3, as: UInt64.self)
      let bits = (eight ^ flip) &>> UInt64(truncatingIfNeeded: index & 7)
      if bits != 0 { return index &+ bits.trailingZeroBitCount }
      index = (index & ~7) &+ 64
    }
  }
}
