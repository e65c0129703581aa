/// One bit per byte of the script, found for sixteen bytes at a time before the lexer begins:
/// where words run, and where tokens may start. The lexer then finds the end of a word or of a run
/// of blanks in a few instructions, without looking at the bytes between.
@safe
struct ByteMap: ~Copyable {
  private(set) var words: Bits
  private(set) var starts: Bits
  private var capacity = 0
  /// No script has more tokens than this, but for those that `split` makes.
  private(set) var startCount = 0

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

  init() {
    words = Bits(capacity: 2)
    starts = Bits(capacity: 2)
    read(.empty)
  }
  deinit {
    unsafe words.base.deallocate()
    unsafe starts.base.deallocate()
  }

  /// Marks the bytes of another script.
  mutating func read(_ bytes: ScriptBytes) {
    let blocks = bytes.count / 64 + 1
    if blocks > capacity { grow(to: blocks + blocks / 4) }
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
      unsafe words.base[block] = word
      unsafe starts.base[block] = start
      count &+= start.nonzeroBitCount
    }
    unsafe words.base[blocks] = 0
    unsafe starts.base[blocks] = .max
    startCount = count
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
