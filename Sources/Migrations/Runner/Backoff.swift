/// Waits that grow and are spread, so that writers which failed together do not come back together.
struct Backoff: Hashable, Sendable {
  private static let first: Int64 = 100
  private static let longest: Int64 = 5_000

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Between half and the whole of 100, 200, 400, … 5000 ms.
  mutating func milliseconds(attempt: Int) -> Int64 {
    let whole = min(Self.first << Int64(min(max(attempt - 1, 0), 16)), Self.longest)
    return whole / 2 + Int64(random() % UInt64(whole / 2 + 1))
  }

  /// SplitMix64.
  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
