/// Names to symbols and back. Open addressing, no deletion, no allocation per name.
@safe
public struct SymbolTable: ~Copyable {
  struct Slot: BitwiseCopyable { var low, high: UInt64; var length, symbol: UInt32 }
  struct Entry: BitwiseCopyable { var offset, length: UInt32 }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var entries = Store<Entry>(capacity: 1024)
  private var text = Store<UInt8>(capacity: 16 * 1024)

  /// A table of these words, each with its place among them as its symbol; each is followed by zeros.
  init(words: [[UInt8]]) {
    mask = 4095
    unsafe slots = Self.emptySlots(mask + 1)
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
    return unsafe symbol(for: key, folded: false, text: bytes)
  }

  /// The symbol of a name whose key was built while it was scanned. `text` is where the name is
  /// written; `folded` says that upper-case letters in it count as lower-case.
  @inline(__always)
  mutating func symbol(for key: NameKey, folded: Bool, text: UnsafePointer<UInt8>) -> Symbol {
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = unsafe slots[index]
      if slot.low == key.low, slot.high == key.high, slot.length == UInt32(truncatingIfNeeded: key.length),
        unsafe key.length <= 16 || Self.isSame(entries.base[Int(slot.symbol)], self.text.base, text, folded)
      {
        return Symbol(slot.symbol)
      }
      if slot.symbol == .max { return unsafe insert(key, at: index, text, folded) }
      index = (index &+ 1) & mask
    }
  }

  @inline(never)
  private mutating func insert(_ key: NameKey, at index: Int, _ name: UnsafePointer<UInt8>, _ folded: Bool) -> Symbol {
    let symbol = UInt32(entries.count)
    entries.append(Entry(offset: UInt32(text.count), length: UInt32(key.length)))
    for i in 0..<key.length { unsafe text.append(folded ? name[i].lowercased : name[i]) }
    unsafe slots[index] = Slot(low: key.low, high: key.high, length: UInt32(key.length), symbol: symbol)
    if entries.count * 2 > mask { grow() }
    return Symbol(symbol)
  }

  // Static: a method of a non-copyable value is handed a copy of all its fields, here once per word.
  @inline(never)
  private static func isSame(_ entry: Entry, _ text: UnsafePointer<UInt8>, _ name: UnsafePointer<UInt8>, _ folded: Bool) -> Bool {
    for i in 0..<Int(entry.length) where unsafe text[Int(entry.offset) + i] != (folded ? name[i].lowercased : name[i]) { return false }
    return true
  }

  private mutating func grow() {
    let old = unsafe slots
    let oldCount = mask + 1
    mask = oldCount * 2 - 1
    unsafe slots = Self.emptySlots(mask + 1)
    for i in 0..<oldCount {
      let slot = unsafe old[i]
      if slot.symbol == .max { continue }
      var index = Int(truncatingIfNeeded: NameKey(low: slot.low, high: slot.high, length: Int(slot.length)).hash) & mask
      while unsafe slots[index].symbol != .max { index = (index + 1) & mask }
      unsafe slots[index] = slot
    }
    unsafe old.deallocate()
  }

  private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    unsafe slots.initialize(repeating: Slot(low: 0, high: 0, length: .max, symbol: .max), count: count)
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
