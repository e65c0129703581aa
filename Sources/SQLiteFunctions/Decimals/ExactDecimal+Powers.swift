import BigInt

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `sqrt` and `power`, with the scales that PostgreSQL's numeric.c chooses.
extension ExactDecimal {
  func squareRoot() throws(SQLFailure) -> ExactDecimal {
    guard !isNotANumber else { return self }
    guard signum >= 0 else { throw SQLFailure("2201F", "cannot take square root of a negative number") }
    guard isFinite else { return self }
    let scale = displayScale(16 - ((weight + 1) * 2 - 1), self.scale)
    return squareRoot(scale: scale)
  }

  func squareRoot(scale: Int) -> ExactDecimal {
    let shift = 2 * (scale + 1) - self.scale
    let square = shift >= 0 ? units * PowersOfTen.big(shift) : units / PowersOfTen.big(-shift)
    return ExactDecimal(units: BigInt(square.magnitude.squareRoot()), scale: scale + 1).rounded(to: scale)
  }

  /// `power(2, 3)` → `8.0000000000000000`
  func power(_ exponent: ExactDecimal) throws(SQLFailure) -> ExactDecimal {
    guard isFinite, exponent.isFinite else { return try powerOfSpecial(exponent) }
    if signum == 0, exponent.signum < 0 { throw Self.undefinedPower }
    if signum < 0, !exponent.isIntegral { throw Self.complexPower }
    if exponent.isIntegral, let small = try? exponent.integer, let word = Int32(exactly: small) {
      return try power(Int(word), scale: displayScale(16, scale)).checked
    }
    guard !isZero else { return .short(0, scale: 16) }
    return try powerByLogarithm(exponent)
  }

  private static let undefinedPower = SQLFailure("2201F", "zero raised to a negative power is undefined")
  private static let complexPower = SQLFailure("2201F", "a negative number raised to a non-integer power yields a complex result")

  var isIntegral: Bool { isFinite && (scale == 0 || trimmed.scale == 0) }

  private var isOddInteger: Bool { isIntegral && !units.isZero && (try? remainder(dividingBy: .short(2, scale: 0)))?.isZero == false }

  /// By squaring, with as many digits as the answer needs.
  private func power(_ exponent: Int, scale: Int) throws(SQLFailure) -> ExactDecimal {
    switch exponent {
    case 0: return .short(1, scale: 0).rounded(to: scale)
    case 1: return rounded(to: scale)
    case -1: return try ExactDecimal.one.divided(by: self, scale: scale).checked
    case 2: return product(squaredTo: scale)
    default: break
    }
    guard !isZero else { return .short(0, scale: scale) }
    let (first, place) = leadingDigits(4)
    let weight = Double(exponent) * (log10(Double(first)) + Double(place))
    guard weight <= 3 * 32_767 * 4 else { throw .numericOverflow }
    guard weight + 1 >= Double(-scale) else { return .short(0, scale: scale) }
    let digits = max(1 + scale + Int(weight), 1) + Int(log(abs(Double(exponent)))) + 8
    return FloatingDecimal(self).power(abs(exponent), digits: digits + 8).value(isInverse: exponent < 0, scale: scale)
  }

  private func product(squaredTo scale: Int) -> ExactDecimal {
    ExactDecimal(units: units * units, scale: self.scale * 2).rounded(to: scale)
  }

  private func powerByLogarithm(_ exponent: ExactDecimal) throws(SQLFailure) -> ExactDecimal {
    if signum < 0 {
      let power = try magnitude.powerByLogarithm(exponent)
      return exponent.isOddInteger ? power.negated : power
    }
    let roughScale = min(max(8 - logarithmWeight, 0), Self.mostDisplayScale)
    let estimate = try naturalLogarithm(scale: roughScale).multiplied(by: exponent).rounded(to: roughScale).approximation
    guard abs(estimate) <= 2000 * 3.01 else {
      guard estimate < 0 else { throw .numericOverflow }
      return .short(0, scale: Self.mostDisplayScale)
    }
    let weight = Int(estimate * 0.434_294_481_903_252)
    let scale = displayScale(16 - weight, max(self.scale, exponent.scale))
    let digits = scale + weight + 30 + max(0, exponent.decimalWeight)
    let product = ExactDecimal(
      units: naturalLogarithm(scale: max(digits, 8)).units * exponent.units, scale: max(digits, 8) + exponent.scale)
    return try product.exponential(scale: scale)
  }

  /// numeric_power: an infinity where there is one, as POSIX says for pow.
  private func powerOfSpecial(_ exponent: ExactDecimal) throws(SQLFailure) -> ExactDecimal {
    if isNotANumber { return exponent.isFinite && exponent.isZero ? .one : .notANumber }
    if exponent.isNotANumber { return self == .one ? .one : .notANumber }
    if signum == 0, exponent.signum < 0 { throw Self.undefinedPower }
    if signum < 0, exponent.isFinite, !exponent.isIntegral { throw Self.complexPower }
    if self == .one { return .one }
    if exponent.isFinite, exponent.isZero { return .one }
    if isFinite, isZero { return .zero }
    return exponent.isFinite ? infinitePower(exponent) : finiteToInfinity(exponent)
  }

  private func infinitePower(_ exponent: ExactDecimal) -> ExactDecimal {
    guard exponent.signum > 0 else { return .zero }
    return signum < 0 && exponent.isOddInteger ? .infinity(-1) : .infinity(1)
  }

  private func finiteToInfinity(_ exponent: ExactDecimal) -> ExactDecimal {
    if magnitude == .one { return .one }
    let grows = magnitude > .one
    return grows == (exponent.signum > 0) ? .infinity(1) : .zero
  }
}
