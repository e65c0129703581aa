import BigInt

/// `+`, `-`, `*`, `%` with PostgreSQL's scales: the larger one, for products the sum.
extension ExactDecimal {
  func adding(_ other: ExactDecimal) -> ExactDecimal {
    guard isFinite, other.isFinite else { return addingSpecial(other) }
    let scale = max(scale, other.scale)
    switch (withScale(atLeast: scale), other.withScale(atLeast: scale)) {
    case (.short(let left, _), .short(let right, _)): return ExactDecimal(units: left + right, scale: scale)
    case (let left, let right): return ExactDecimal(units: left.units + right.units, scale: scale)
    }
  }

  private func addingSpecial(_ other: ExactDecimal) -> ExactDecimal {
    guard !isNotANumber, !other.isNotANumber else { return .notANumber }
    if isFinite { return other }
    return other.isFinite || signum == other.signum ? self : .notANumber
  }

  func subtracting(_ other: ExactDecimal) -> ExactDecimal { adding(other.negated) }

  var negated: ExactDecimal {
    switch self {
    case .short(let units, let scale): .short(-units, scale: scale)
    case .long(let units, let scale): .long(-units, scale: scale)
    case .special(.notANumber): self
    case .special: .infinity(-signum)
    }
  }

  var magnitude: ExactDecimal { signum < 0 ? negated : self }

  func multiplied(by other: ExactDecimal) throws(SQLFailure) -> ExactDecimal {
    guard isFinite, other.isFinite else { return multipliedBySpecial(other) }
    let product = product(other, scale: scale + other.scale)
    return try (product.scale > Self.mostScale ? product.rounded(to: Self.mostScale) : product).checked
  }

  private func product(_ other: ExactDecimal, scale: Int) -> ExactDecimal {
    if case .short(let left, _) = self, case .short(let right, _) = other {
      let (product, overflow) = left.multipliedReportingOverflow(by: right)
      if !overflow { return ExactDecimal(units: product, scale: scale) }
      return ExactDecimal(
        isNegative: (left < 0) != (right < 0), magnitude: UInt128(left.magnitude) * UInt128(right.magnitude), scale: scale)
    }
    return ExactDecimal(units: units * other.units, scale: scale)
  }

  private func multipliedBySpecial(_ other: ExactDecimal) -> ExactDecimal {
    let sign = signum * other.signum
    return sign == 0 ? .notANumber : .infinity(sign)
  }

  /// The remainder, with the sign of the dividend.
  func remainder(dividingBy other: ExactDecimal) throws(SQLFailure) -> ExactDecimal {
    guard !isNotANumber, !other.isNotANumber else { return .notANumber }
    guard other.signum != 0 else { throw .divisionByZero }
    guard isFinite else { return .notANumber }
    guard other.isFinite else { return self }
    let scale = max(scale, other.scale)
    switch (withScale(atLeast: scale), other.withScale(atLeast: scale)) {
    case (.short(let left, _), .short(let right, _)): return .short(left % right, scale: scale)
    case (let left, let right): return ExactDecimal(units: left.units % right.units, scale: scale)
    }
  }

  /// As long as PostgreSQL's `numeric` can be.
  var checked: ExactDecimal {
    get throws(SQLFailure) {
      guard case .long = self, decimalWeight >= Self.mostIntegerDigits else { return self }
      throw .numericOverflow
    }
  }
}
