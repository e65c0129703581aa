/// One bit per byte of the script, found for sixteen bytes at a time before the lexer begins:
/// where words run, and where tokens may start. The lexer then finds the end of a word or of a run
/// of blanks in a few instructions, without looking at the bytes between.
@safe
struct ByteMap: ~Copyable {
  private(set) var words: Bits
  private(set) var starts: Bits
  private var capacity = 0

  /// A bit for each byte.
  @safe
  struct Bits {
    fileprivate let base: UnsafeMutablePointer<UInt64>

    fileprivate init(capacity: Int) { unsafe base = .allocate(capacity: capacity) }

    /// The first set bit, all bits flipped where `flip` is, at or after `index`.
    @inline(__always)
    fileprivate func first(from index: Int, flip: UInt64) -> Int {
      var index = index
      while true {
        let eight = unsafe UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index &>> 3, as: UInt64.self)
        let bits = (eight ^ flip) &>> UInt64(truncatingIfNeeded: index & 7)
        if bits != 0 { return index &+ bits.trailingZeroBitCount }
        index = (index & ~7) &+ 64
      }
    }

    /// The first place at or after `index` that is marked.
    @inline(__always) func next(from index: Int) -> Int { first(from: index, flip: 0) }

    /// The first place at or after `index` that is not.
    @inline(__always) func end(from index: Int) -> Int { first(from: index, flip: .max) }
  }

  /// Of no bytes.
  init() {
    words = Bits(capacity: 2)
    starts = Bits(capacity: 2)
    end(at: 0)
  }
  deinit {
    unsafe words.base.deallocate()
    unsafe starts.base.deallocate()
  }

  /// Marks the bytes of another script and copies them. What does not fill a block of 64 at the end is there already.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, copyingTo copy: UnsafeMutablePointer<UInt8>) {
    let blocks = text.count / 64
    if blocks + 1 > capacity { grow(to: blocks + 1 + blocks / 4) }
    var carry: UInt64 = 0
    for block in 0..<blocks {
      let chunks = unsafe Chunks(at: text.baseAddress ?? UnsafePointer(copy), block)
      unsafe chunks.write(to: copy, block)
      mark(block, chunks, &carry)
    }
    mark(blocks, unsafe Chunks(at: UnsafePointer(copy), blocks), &carry)
    end(at: blocks + 1)
  }

  /// The 64 bytes of a block.
  private struct Chunks {
    let first, second, third, fourth: Chunk

    @inline(__always) init(at base: UnsafePointer<UInt8>, _ block: Int) {
      let start = unsafe UnsafeRawPointer(base + block &* 64)
      first = unsafe start.loadUnaligned(as: Chunk.self)
      second = unsafe start.loadUnaligned(fromByteOffset: 16, as: Chunk.self)
      third = unsafe start.loadUnaligned(fromByteOffset: 32, as: Chunk.self)
      fourth = unsafe start.loadUnaligned(fromByteOffset: 48, as: Chunk.self)
    }

    @inline(__always) func write(to base: UnsafeMutablePointer<UInt8>, _ block: Int) {
      let start = unsafe UnsafeMutableRawPointer(base + block &* 64)
      unsafe start.storeBytes(of: first, as: Chunk.self)
      unsafe start.storeBytes(of: second, toByteOffset: 16, as: Chunk.self)
      unsafe start.storeBytes(of: third, toByteOffset: 32, as: Chunk.self)
      unsafe start.storeBytes(of: fourth, toByteOffset: 48, as: Chunk.self)
    }

    @inline(__always) var words: UInt64 {
      first.wordBytes.bits | second.wordBytes.bits &<< 16 | third.wordBytes.bits &<< 32 | fourth.wordBytes.bits &<< 48
    }
    @inline(__always) var blanks: UInt64 {
      first.blankBytes.bits | second.blankBytes.bits &<< 16 | third.blankBytes.bits &<< 32 | fourth.blankBytes.bits &<< 48
    }
  }

  /// `carry`: whether the block before ends in a word.
  @inline(__always)
  private func mark(_ block: Int, _ chunks: Chunks, _ carry: inout UInt64) {
    let word = chunks.words
    unsafe words.base[block] = word
    unsafe starts.base[block] = ~chunks.blanks & ~(word & (word &<< 1 | carry))
    carry = word &>> 63
  }

  /// No word goes on behind the last block, and whoever looks for a token finds something.
  private func end(at block: Int) {
    unsafe words.base[block] = 0
    unsafe starts.base[block] = .max
  }

  private mutating func grow(to blocks: Int) {
    unsafe words.base.deallocate()
    unsafe starts.base.deallocate()
    words = Bits(capacity: blocks + 1)
    starts = Bits(capacity: blocks + 1)
    capacity = blocks
  }

  /// The first place at or after `index` where a token may start.
  @inline(__always) func nextStart(from index: Int) -> Int { starts.next(from: index) }

  /// The end of the word that runs through `index`.
  @inline(__always) func endOfWord(from index: Int) -> Int { words.end(from: index) }

  /// Lets a token start in the middle of a word (behind `$$`).
  func split(at index: Int) {
    let bit: UInt64 = 1 << UInt64(index & 63)
    if unsafe words.base[index >> 6] & bit != 0 { unsafe starts.base[index >> 6] |= bit }
  }
}
