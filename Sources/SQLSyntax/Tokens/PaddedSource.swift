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

  mutating func read(_ text: [UInt8]) {
    count = text.count
    if count > capacity { grow() }
    unsafe text.withUnsafeBufferPointer { unsafe base.initialize(from: $0.baseAddress ?? UnsafePointer(base), count: count) }
    unsafe (base + count).initialize(repeating: 0, count: Self.padding)
  }

  private mutating func grow() {
    unsafe base.deallocate()
    capacity = count + count / 4
    unsafe base = .allocate(capacity: capacity + Self.padding)
  }

  /// Good until another text is read.
  var bytes: ScriptBytes { unsafe ScriptBytes(base: base, count: count) }
}
