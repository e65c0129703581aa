import SQLiteDriver

/// How often each bit is set: `bit_and`, `bit_or`, `bit_xor`, of frames too.
struct BitCounts: AggregateState {
  private var count = 0
  private var counts = [Int](repeating: 0, count: 64)

  mutating func add(_ arguments: FunctionArguments) { take(arguments.integer(at: 0), 1) }

  mutating func remove(_ arguments: FunctionArguments) { take(arguments.integer(at: 0), -1) }

  private mutating func take(_ value: Int64, _ step: Int) {
    count += step
    var bits = UInt64(bitPattern: value)
    while bits != 0 {
      counts[bits.trailingZeroBitCount] += step
      bits &= bits - 1
    }
  }

  /// The bits for which it holds; NULL for no rows.
  func answer(_ isSet: (_ count: Int, _ rows: Int) -> Bool) -> FunctionAnswer {
    guard count > 0 else { return .null }
    var bits: UInt64 = 0
    for place in 0..<64 where isSet(counts[place], count) { bits |= 1 << UInt64(place) }
    return .integer(Int64(bitPattern: bits))
  }
}
