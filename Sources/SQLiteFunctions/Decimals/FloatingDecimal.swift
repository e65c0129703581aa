import BigInt

/// `mantissa · 10^exponent` with the leading digits alone: what powers are multiplied in.
struct FloatingDecimal {
  private var mantissa: BigInt
  private var exponent: Int

  init(_ number: ExactDecimal) { (mantissa, exponent) = (number.units, -number.scale) }

  private init(_ mantissa: BigInt, _ exponent: Int, digits: Int) {
    let dropped = ExactDecimal.digitCount(mantissa.magnitude) - digits
    (self.mantissa, self.exponent) = dropped > 0 ? (mantissa / PowersOfTen.big(dropped), exponent + dropped) : (mantissa, exponent)
  }

  private func times(_ other: FloatingDecimal, digits: Int) -> FloatingDecimal {
    FloatingDecimal(mantissa * other.mantissa, exponent + other.exponent, digits: digits)
  }

  /// By squaring.
  func power(_ power: Int, digits: Int) -> FloatingDecimal {
    var (result, square, left) = (FloatingDecimal(.one), self, power)
    while left > 0 {
      if left & 1 == 1 { result = result.times(square, digits: digits) }
      left >>= 1
      if left > 0 { square = square.times(square, digits: digits) }
    }
    return result
  }

  /// It, or one divided by it, at a scale.
  func value(isInverse: Bool, scale: Int) -> ExactDecimal {
    let shift = isInverse ? scale - exponent : scale + exponent
    let number = isInverse ? BigInt(1) : mantissa
    let divisor = isInverse ? mantissa : 1
    let units =
      shift >= 0
      ? ExactDecimal.quotient(number * PowersOfTen.big(shift), dividedBy: divisor)
      : ExactDecimal.quotient(number, dividedBy: divisor * PowersOfTen.big(-shift))
    return ExactDecimal(units: units, scale: scale)
  }
}
