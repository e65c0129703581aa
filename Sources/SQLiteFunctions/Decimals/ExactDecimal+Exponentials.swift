import BigInt

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `exp`, `ln` and `log`, with the scales that PostgreSQL's numeric.c chooses.
extension ExactDecimal {
  private static let mostResultScale = 2000.0
  private static let decimalLogarithmOfE = 0.434_294_481_903_252

  func exponential() throws(SQLFailure) -> ExactDecimal {
    guard isFinite else { return signum < 0 ? .zero : self }
    let weight = min(max(approximation * Self.decimalLogarithmOfE, -Self.mostResultScale), Self.mostResultScale)
    return try exponential(scale: displayScale(16 - Int(weight), self.scale))
  }

  /// e to this power, rounded to a scale.
  func exponential(scale: Int) throws(SQLFailure) -> ExactDecimal {
    let estimate = approximation
    guard abs(estimate) < Self.mostResultScale * 3 else {
      guard estimate < 0 else { throw .numericOverflow }
      return .short(0, scale: scale)
    }
    if abs(estimate) <= 0.01 { return try exponentialNearOne(scale: scale) }
    let digits = scale + max(0, Int(estimate * Self.decimalLogarithmOfE)) + 12
    let fixed = FixedPoint(bits: max(64, digits * 10 / 3 + 48))
    let (mantissa, shift) = fixed.exponential(fixed.number(self))
    return fixed.decimal(shift < 0 ? mantissa >> -shift : mantissa << shift, scale: scale)
  }

  /// The series of numeric.c: its terms end eight digits behind the scale, which tells beside a half of the last digit.
  private func exponentialNearOne(scale: Int) throws(SQLFailure) -> ExactDecimal {
    var sum = adding(.one)
    var term = self
    for place in 2... {
      term = try term.multiplied(by: self).rounded(to: scale + 8).divided(by: .short(Int64(place), scale: 0), scale: scale + 8)
      guard !term.isZero else { break }
      sum = sum.adding(term)
    }
    return sum.rounded(to: scale)
  }

  func naturalLogarithm() throws(SQLFailure) -> ExactDecimal {
    guard !isNotANumber else { return self }
    try checkLogarithm()
    guard isFinite else { return self }
    return naturalLogarithm(scale: displayScale(16 - logarithmWeight, scale))
  }

  /// The natural logarithm of a positive number, rounded to a scale.
  func naturalLogarithm(scale: Int) -> ExactDecimal {
    let fixed = FixedPoint(bits: (scale + 20) * 10 / 3 + 64 + abs(decimalWeight) * 4)
    return fixed.decimal(fixed.logarithm(fixed.number(self)), scale: scale)
  }

  /// The logarithm to a base: `log(2, 64)` → `6.0000000000000000`.
  func logarithm(ofBase base: ExactDecimal) throws(SQLFailure) -> ExactDecimal {
    guard !isNotANumber, !base.isNotANumber else { return .notANumber }
    try base.checkLogarithm()
    try checkLogarithm()
    guard isFinite else { return base.isFinite ? .infinity(1) : .notANumber }
    guard base.isFinite else { return .zero }
    guard base != .one else { throw .divisionByZero }
    let scale = displayScale(16 - (logarithmWeight - base.logarithmWeight), max(scale, base.scale))
    let digits = scale + 30 + abs(base.logarithmWeight) + abs(logarithmWeight)
    return naturalLogarithm(scale: digits).divided(by: base.naturalLogarithm(scale: digits), scale: scale)
  }

  private func checkLogarithm() throws(SQLFailure) {
    if signum < 0 { throw SQLFailure("2201E", "cannot take logarithm of a negative number") }
    if signum == 0 { throw SQLFailure("2201E", "cannot take logarithm of zero") }
  }

  /// The place of the first digit of the natural logarithm, about: `estimate_ln_dweight`.
  var logarithmWeight: Int {
    if self >= .short(9, scale: 1), self <= .short(11, scale: 1) {
      let distance = subtracting(.one)
      return distance.isZero ? 0 : distance.weight * 4 + Int(log10(Double(distance.firstDigit)))
    }
    let (digits, power) = leadingDigits(units.isZero || hasOneDigit ? 1 : 2)
    return Int(log10(abs(log(Double(digits)) + Double(power) * 2.302585092994046)))
  }

  /// Whether one digit of base 10,000 says it all.
  private var hasOneDigit: Bool {
    let (value, power) = leadingDigits(1)
    return power >= 0 && self == ExactDecimal(units: BigInt(value) * PowersOfTen.big(power), scale: 0)
      || power < 0 && self == ExactDecimal(units: BigInt(value), scale: -power)
  }

  func displayScale(_ wanted: Int, _ least: Int) -> Int { min(max(wanted, least, 0), Self.mostDisplayScale) }

  /// A double near it, without limits.
  var approximation: Double { Double(text) ?? 0 }
}
