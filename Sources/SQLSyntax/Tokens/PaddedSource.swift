/// Owns a script's bytes with the zeros behind them that the lexer relies on. The room is used again from script to script.
@safe
struct PaddedSource: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity = 0
  private(set) var count = 0
  private static let padding = 96

  init() {
    unsafe base = .allocate(capacity: Self.padding)
    unsafe base.initialize(repeating: 0, count: Self.padding)
  }

  deinit { unsafe base.deallocate() }

  /// Copies a text and marks its bytes on the way: it is read from memory once.
  mutating func read(_ text: [UInt8], marking map: inout ByteMap) {
    count = text.count
    if count > capacity { grow() }
    unsafe text.withUnsafeBufferPointer { text in
      let rest = count / 64 * 64
      for index in rest..<count { unsafe base[index] = text[index] }
      unsafe (base + count).initialize(repeating: 0, count: Self.padding)
      unsafe map.read(text, copyingTo: base)
    }
  }

  private mutating func grow() {
    unsafe base.deallocate()
    capacity = count + count / 4
    unsafe base = .allocate(capacity: capacity + Self.padding)
  }

  /// Good until another text is read.
  var bytes: ScriptBytes { unsafe ScriptBytes(base: base, count: count) }
}
