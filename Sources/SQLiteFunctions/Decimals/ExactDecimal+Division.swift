import BigInt

/// Quotients.
extension ExactDecimal {
  static let leastSignificantDigits = 16
  static let mostDisplayScale = 1000

  /// `/`, with at least 16 significant digits.
  ///
  ///     2 / 3   →   0.66666666666666666667
  func divided(by other: ExactDecimal) throws(SQLFailure) -> ExactDecimal {
    if let special = try quotientOfSpecial(other, infinitesimal: .zero) { return special }
    return try divided(by: other, scale: divisionScale(other)).checked
  }

  /// The whole part of the quotient: PostgreSQL's `div`.
  func dividedTruncating(by other: ExactDecimal) throws(SQLFailure) -> ExactDecimal {
    if let special = try quotientOfSpecial(other, infinitesimal: .zero) { return special }
    return try divided(by: other, scale: 0, .towardsZero).checked
  }

  private func quotientOfSpecial(_ other: ExactDecimal, infinitesimal: ExactDecimal) throws(SQLFailure) -> ExactDecimal? {
    guard !isNotANumber, !other.isNotANumber else { return .notANumber }
    if !isFinite {
      guard other.isFinite else { return .notANumber }
      guard other.signum != 0 else { throw .divisionByZero }
      return .infinity(signum * other.signum)
    }
    guard other.isFinite else { return infinitesimal }
    guard other.signum != 0 else { throw .divisionByZero }
    return nil
  }

  /// `select_div_scale` of PostgreSQL's numeric.c: digits of base 10,000 decide.
  private func divisionScale(_ other: ExactDecimal) -> Int {
    let weight = weight - other.weight - (firstDigit <= other.firstDigit ? 1 : 0)
    return min(max(Self.leastSignificantDigits - weight * 4, scale, other.scale, 0), Self.mostDisplayScale)
  }

  /// The quotient of finite numbers at a scale. The other one is not zero.
  func divided(by other: ExactDecimal, scale: Int, _ rounding: Rounding = .halfAway) -> ExactDecimal {
    let shift = scale + other.scale - self.scale
    if let short = shortQuotient(other, shift, scale, rounding) { return short }
    let dividend = shift > 0 ? units * PowersOfTen.big(shift) : units
    let divisor = shift < 0 ? other.units * PowersOfTen.big(-shift) : other.units
    return ExactDecimal(units: Self.quotient(dividend, dividedBy: divisor, rounding), scale: scale)
  }

  /// Where two words hold the dividend.
  private func shortQuotient(_ other: ExactDecimal, _ shift: Int, _ scale: Int, _ rounding: Rounding) -> ExactDecimal? {
    guard case .short(let left, _) = self, case .short(let right, _) = other, 0...20 ~= shift else { return nil }
    let dividend = UInt128(left.magnitude) * PowersOfTen.doubleWords[shift]
    let divisor = UInt128(right.magnitude)
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let isNegative = (left < 0) != (right < 0)
    let isNext: Bool
    switch rounding {
    case .halfAway: isNext = remainder >= divisor - remainder
    case .towardsZero: isNext = false
    default: return nil
    }
    return ExactDecimal(isNegative: isNegative, magnitude: isNext ? quotient + 1 : quotient, scale: scale)
  }
}
