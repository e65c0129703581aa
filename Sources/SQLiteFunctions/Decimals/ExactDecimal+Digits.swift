import BigInt

/// What PostgreSQL's rules about scales ask for: its `numeric` has digits of base 10,000, counted from the point.
extension ExactDecimal {
  /// The decimal digits of the units; 0 for zero.
  var digitCount: Int {
    switch self {
    case .short(let units, _): Self.digitCount(units.magnitude)
    case .long(let units, _): Self.digitCount(units.magnitude)
    case .special: 0
    }
  }

  private static func digitCount(_ magnitude: UInt64) -> Int {
    var count = 0
    while count < 19, magnitude >= UInt64(PowersOfTen.words[count]) { count += 1 }
    return count
  }

  static func digitCount(_ magnitude: BigUInt) -> Int {
    guard !magnitude.isZero else { return 0 }
    // 30103 / 100000 is log10 of 2, slightly too much: the estimate is right or one too high.
    let estimate = (magnitude.bitWidth * 30_103) / 100_000 + 1
    return magnitude < PowersOfTen.big(estimate - 1).magnitude ? estimate - 1 : estimate
  }

  /// The place of the first digit: 0 for 1 … 9, −1 for 0.1 … 0.9.
  var decimalWeight: Int { digitCount - scale - 1 }

  /// The place of the first digit of base 10,000; 0 for zero.
  var weight: Int { isZero ? 0 : decimalWeight >> 2 }

  /// The first digit of base 10,000; 0 for zero.
  var firstDigit: Int { isZero ? 0 : leadingDigits(1).value }

  /// The first digits of base 10,000 as one number, and the power of ten of its last.
  func leadingDigits(_ count: Int) -> (value: Int, power: Int) {
    let power = (weight - count + 1) * 4
    let shift = power + scale
    let magnitude = units.magnitude
    let value = shift < 0 ? magnitude * PowersOfTen.big(-shift).magnitude : magnitude / PowersOfTen.big(shift).magnitude
    return (Int(clamping: value), power)
  }
}
