/// Names to symbols and back. Open addressing, no deletion, no allocation per name.
@safe
public struct SymbolTable: ~Copyable {
  /// A name, or a sign of one byte, and what its token is, laid out as in a token.
  struct Slot: BitwiseCopyable {
    let low, high: UInt64
    let symbol: Symbol
    let kindAndLength: UInt32

    init(_ key: NameKey, _ symbol: Symbol, _ kind: TokenKind) {
      (low, high) = (key.low, key.high)
      self.symbol = symbol
      kindAndLength = Token.kindAndLength(kind, length: key.length)
    }

    static var empty: Slot { Slot(NameKey(), .none, .endOfFile) }
    @inline(__always) var isEmpty: Bool { kindAndLength == Slot.empty.kindAndLength }
    @inline(__always) var key: NameKey { NameKey(low: low, high: high, length: Int(kindAndLength &>> 8)) }
  }
  struct Entry: BitwiseCopyable { var offset, length: UInt32 }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var entries = Store<Entry>(capacity: 1024)
  private var text = Store<UInt8>(capacity: 16 * 1024)

  /// A table of these words, each with its place among them as its symbol; each is followed by zeros.
  init(words: [[UInt8]]) {
    mask = 8191  // a quarter full at most: most names stand in the first place that is looked at
    unsafe slots = Self.emptySlots(mask + 1)
    for byte in PlainBytes.signs { addSign(byte) }
    for (number, word) in words.enumerated() {
      let symbol = intern(padded: word)
      precondition(symbol.number == UInt32(number), "a keyword's symbol is its place in the list")
    }
  }

  /// The same names with the same symbols: a script's table begins as a copy, which takes microseconds.
  init(copying other: borrowing SymbolTable) {
    mask = other.mask
    unsafe slots = .allocate(capacity: mask + 1)
    unsafe slots.initialize(from: other.slots, count: mask + 1)
    entries = Store(copying: other.entries)
    text = Store(copying: other.text)
  }

  /// Names are read eight bytes at a time.
  static let padding: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]

  deinit { unsafe slots.deallocate() }

  public var count: Int { entries.count }

  /// The slots for the time in which no name is added.
  @safe
  struct View {
    fileprivate let slots: UnsafeMutablePointer<Slot>
    fileprivate let mask: Int

    /// Where a word of up to sixteen bytes stands, or a sign, if it was met before: most often in the first place that is looked at.
    @inline(__always) func firstSlot(for key: NameKey) -> Slot { unsafe slots[Int(truncatingIfNeeded: key.hash) & mask] }
  }

  @inline(__always) var view: View { unsafe View(slots: slots, mask: mask) }

  public mutating func intern(_ name: String) -> Symbol { intern(Array(name.utf8)) }

  mutating func intern(_ name: [UInt8]) -> Symbol {
    intern(padded: name + Self.padding)
  }

  private mutating func intern(padded name: [UInt8]) -> Symbol {
    unsafe name.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return .none }
      return unsafe intern(base, count: name.count - Self.padding.count)
    }
  }

  /// `bytes` must be readable for eight bytes past `count`.
  @unsafe private mutating func intern(_ bytes: UnsafePointer<UInt8>, count: Int) -> Symbol {
    var key = NameKey()
    var i = 0
    repeat {
      let word = unsafe UnsafeRawPointer(bytes + i).loadUnaligned(as: UInt64.self)
      let taken = min(8, count - i)
      key.append(word.prefix(bytes: taken), count: taken)
      i += 8
    } while i < count
    key.close()
    key.setApart()
    // "," as a quoted name is not the sign.
    if count == 1, unsafe PlainBytes.isSign(bytes[0]) { key.high = .max }
    return unsafe symbol(for: key, folded: false, text: bytes)
  }

  /// The symbol of a name whose key was built while it was scanned. `text` is where the name is
  /// written; `folded` says that upper-case letters in it count as lower-case.
  mutating func symbol(for key: NameKey, folded: Bool, text: UnsafePointer<UInt8>) -> Symbol {
    let home = Int(truncatingIfNeeded: key.hash) & mask
    var index = home
    while true {
      let slot = unsafe slots[index]
      if slot.isEmpty { return unsafe insert(key, at: index, text, folded) }
      if slot.key == key, unsafe key.length <= 16 || isSame(slot.symbol, text, key.length, folded) {
        // The one that was asked for last stands first: the lexer looks no further.
        unsafe (slots[index], slots[home]) = (slots[home], slot)
        return slot.symbol
      }
      index = (index &+ 1) & mask
    }
  }

  @inline(never)
  private mutating func insert(_ key: NameKey, at index: Int, _ name: UnsafePointer<UInt8>, _ folded: Bool) -> Symbol {
    let symbol = Symbol(UInt32(entries.count))
    entries.append(Entry(offset: UInt32(text.count), length: UInt32(key.length)))
    for i in 0..<key.length { unsafe text.append(folded ? name[i].lowercased : name[i]) }
    unsafe slots[index] = Slot(key, symbol, .ofWord(symbol))
    if entries.count * 4 > mask { grow() }
    return symbol
  }

  /// The lexer reads words and signs alike.
  private mutating func addSign(_ byte: UInt8) {
    place(Slot(NameKey(low: UInt64(byte), high: 0, length: 1), .none, PlainBytes.kind(ofSign: byte)))
  }

  private func place(_ slot: Slot) {
    var index = Int(truncatingIfNeeded: slot.key.hash) & mask
    while unsafe !slots[index].isEmpty { index = (index + 1) & mask }
    unsafe slots[index] = slot
  }

  @inline(never)
  private func isSame(_ symbol: Symbol, _ name: UnsafePointer<UInt8>, _ length: Int, _ folded: Bool) -> Bool {
    let entry = entries[Int(symbol.number)]
    guard Int(entry.length) == length else { return false }
    for i in 0..<length where unsafe text.base[Int(entry.offset) + i] != (folded ? name[i].lowercased : name[i]) { return false }
    return true
  }

  private mutating func grow() {
    let old = unsafe slots
    let oldCount = mask + 1
    mask = oldCount * 2 - 1
    unsafe slots = Self.emptySlots(mask + 1)
    for i in 0..<oldCount where unsafe !old[i].isEmpty { unsafe place(old[i]) }
    unsafe old.deallocate()
  }

  private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    unsafe slots.initialize(repeating: .empty, count: count)
    return unsafe slots
  }

  public subscript(symbol: Symbol) -> String {
    let entry = entries[Int(symbol.number)]
    return unsafe String(decoding: text.buffer[Int(entry.offset)..<Int(entry.offset + entry.length)], as: UTF8.self)
  }
  public func length(of symbol: Symbol) -> Int { Int(entries[Int(symbol.number)].length) }
  public var memory: Int { (mask + 1) * MemoryLayout<Slot>.stride + entries.memory + text.memory }
}

extension UInt8 {
  @inline(__always) var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
