import BigInt

/// Other scales.
extension ExactDecimal {
  enum Rounding {
    /// Half away from zero, which is PostgreSQL's and Snowflake's.
    case halfAway
    case halfEven
    case towardsZero
    case floor
    case ceiling
  }

  /// With as many digits after the point. Below zero, digits before the point become 0 and the scale is 0.
  ///
  ///     1234.567 at −2   →   1200
  func rounded(to scale: Int, _ rounding: Rounding = .halfAway) -> ExactDecimal {
    guard isFinite else { return self }
    let rounded = rounded(units: self.scale - scale, rounding, scale: scale)
    return scale < 0 ? rounded.withScale(atLeast: 0) : rounded
  }

  private func rounded(units dropped: Int, _ rounding: Rounding, scale: Int) -> ExactDecimal {
    guard dropped > 0 else { return withScale(atLeast: scale) }
    if case .short(let units, _) = self { return .short(Self.quotient(units, dropped, rounding), scale: scale) }
    return ExactDecimal(units: Self.quotient(units, dividedBy: PowersOfTen.big(dropped), rounding), scale: scale)
  }

  /// The same number with zeros after it.
  func withScale(atLeast scale: Int) -> ExactDecimal {
    let added = scale - self.scale
    guard added > 0, isFinite else { return self }
    if case .short(let units, _) = self, added <= 18 {
      let (product, overflow) = units.multipliedReportingOverflow(by: PowersOfTen.words[added])
      if !overflow { return ExactDecimal(units: product, scale: scale) }
    }
    return ExactDecimal(units: units * PowersOfTen.big(added), scale: scale)
  }

  /// As PostgreSQL's `trim_scale`.
  var trimmed: ExactDecimal {
    switch self {
    case .special: return self
    case .short(var units, var scale):
      while scale > 0, units.isMultiple(of: 10) { (units, scale) = (units / 10, scale - 1) }
      return .short(units, scale: scale)
    case .long(var units, var scale):
      while scale > 0 {
        let (quotient, remainder) = units.quotientAndRemainder(dividingBy: 10)
        guard remainder.isZero else { break }
        (units, scale) = (quotient, scale - 1)
      }
      return ExactDecimal(units: units, scale: scale)
    }
  }

  private static func quotient(_ units: Int64, _ dropped: Int, _ rounding: Rounding) -> Int64 {
    guard dropped <= 18 else { return moves(.less, 1, units < 0, false, rounding) && units != 0 ? (units < 0 ? -1 : 1) : 0 }
    let unit = PowersOfTen.words[dropped]
    let (quotient, remainder) = units.quotientAndRemainder(dividingBy: unit)
    guard remainder != 0 else { return quotient }
    let half = Order(remainder.magnitude, UInt64(unit) - remainder.magnitude)
    return moves(half, 1, units < 0, !quotient.isMultiple(of: 2), rounding) ? quotient + (units < 0 ? -1 : 1) : quotient
  }

  /// A quotient of big integers, rounded.
  static func quotient(_ dividend: BigInt, dividedBy divisor: BigInt, _ rounding: Rounding = .halfAway) -> BigInt {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard !remainder.isZero else { return quotient }
    let isNegative = (dividend.sign == .minus) != (divisor.sign == .minus)
    let half = Order(remainder.magnitude << 1, divisor.magnitude)
    return moves(half, 1, isNegative, quotient.magnitude.words.first.map { !$0.isMultiple(of: 2) } ?? false, rounding)
      ? quotient + (isNegative ? -1 : 1) : quotient
  }

  enum Order {
    case less, equal, more

    init<Value: Comparable>(_ left: Value, _ right: Value) { self = left < right ? .less : left == right ? .equal : .more }
  }

  /// Whether a number with a remainder goes on to the next one away from zero. `half` is the remainder against one half.
  private static func moves(_ half: Order, _ unit: Int, _ isNegative: Bool, _ isOdd: Bool, _ rounding: Rounding) -> Bool {
    switch rounding {
    case .halfAway: half != .less
    case .halfEven: half == .more || (half == .equal && isOdd)
    case .towardsZero: false
    case .floor: isNegative
    case .ceiling: !isNegative
    }
  }
}

/// Types with a precision.
extension ExactDecimal {
  /// As `numeric(precision, scale)` holds it.
  func cast(precision: Int, scale: Int) throws(SQLFailure) -> ExactDecimal {
    if isNotANumber { return self }
    let rounded = rounded(to: scale)
    guard isFinite, rounded.fits(precision: precision, scale: scale) else { throw SQLFailure("22003", "numeric field overflow") }
    return rounded
  }

  /// Whether it has no more digits, where it has that scale.
  func fits(precision: Int, scale: Int) -> Bool {
    switch self {
    case .short(let units, _):
      scale < 0 ? digitCount <= precision - scale : precision >= 18 || units.magnitude < UInt64(PowersOfTen.words[max(precision, 0)])
    case .long: digitCount <= precision - min(scale, 0)
    case .special: false
    }
  }
}
