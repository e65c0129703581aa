import BigInt

/// `gcd`, `lcm`, `factorial`.
extension ExactDecimal {
  func greatestCommonDivisor(_ other: ExactDecimal) -> ExactDecimal {
    guard isFinite, other.isFinite else { return .notANumber }
    let scale = max(scale, other.scale)
    let (left, right) = (withScale(atLeast: scale).units.magnitude, other.withScale(atLeast: scale).units.magnitude)
    return ExactDecimal(units: BigInt(left.greatestCommonDivisor(with: right)), scale: scale)
  }

  func leastCommonMultiple(_ other: ExactDecimal) throws(SQLFailure) -> ExactDecimal {
    guard isFinite, other.isFinite else { return .notANumber }
    let scale = max(scale, other.scale)
    guard !isZero, !other.isZero else { return .short(0, scale: scale) }
    let (left, right) = (withScale(atLeast: scale).units.magnitude, other.withScale(atLeast: scale).units.magnitude)
    return try ExactDecimal(units: BigInt(left / left.greatestCommonDivisor(with: right) * right), scale: scale).checked
  }

  static func factorial(_ number: Int64) throws(SQLFailure) -> ExactDecimal {
    guard number >= 0 else { throw SQLFailure("22003", "factorial of a negative number is undefined") }
    guard number <= 32_177 else { throw .numericOverflow }
    guard number > 1 else { return .one }
    return ExactDecimal(units: BigInt(product(2, number)), scale: 0)
  }

  /// low · (low + 1) · … · high, halves first: both factors stay of one size.
  private static func product(_ low: Int64, _ high: Int64) -> BigUInt {
    guard high - low > 4 else { return (low...high).reduce(into: 1) { $0 *= BigUInt($1) } }
    let middle = (low + high) / 2
    return product(low, middle) * product(middle + 1, high)
  }
}
