/// Owns a script's bytes with the zeros behind them that the lexer relies on.
@safe
struct PaddedSource: ~Copyable {
  private let base: UnsafeMutablePointer<UInt8>
  let count: Int
  private static let padding = 96

  init(_ text: [UInt8]) {
    count = text.count
    unsafe base = .allocate(capacity: count + PaddedSource.padding)
    unsafe text.withUnsafeBufferPointer { unsafe base.initialize(from: $0.baseAddress ?? UnsafePointer(base), count: count) }
    unsafe (base + count).initialize(repeating: 0, count: PaddedSource.padding)
  }

  deinit { unsafe base.deallocate() }

  var bytes: ScriptBytes { unsafe ScriptBytes(base: base, count: count) }
}
