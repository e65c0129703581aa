import BigInt

/// Exponentials and logarithms of big numbers in binary fixed point: `value / 2^bits`, wrong by a few units of the last place.
struct FixedPoint {
  let bits: Int
  /// As many as balance the terms that they save.
  private let halvings: Int

  init(bits: Int) {
    halvings = Int(Double(bits).squareRoot())
    self.bits = bits + 2 * halvings
  }

  var one: BigInt { BigInt(1) << bits }

  func number(_ decimal: ExactDecimal) -> BigInt { (decimal.units << bits) / PowersOfTen.big(decimal.scale) }

  func decimal(_ value: BigInt, scale: Int) -> ExactDecimal {
    ExactDecimal(units: ExactDecimal.quotient(value * PowersOfTen.big(scale), dividedBy: one), scale: scale)
  }

  func multiply(_ left: BigInt, _ right: BigInt) -> BigInt { (left * right) >> bits }

  func divide(_ left: BigInt, _ right: BigInt) -> BigInt { (left << bits) / right }

  /// e^value as `mantissa · 2^shift`, the mantissa between 0.5 and 2.
  func exponential(_ value: BigInt) -> (mantissa: BigInt, shift: Int) {
    let logarithm = logarithmOfTwo
    let shift = ExactDecimal.quotient(value, dividedBy: logarithm)
    return (smallExponential(value - shift * logarithm), Int(shift))
  }

  /// Taylor's series after some halvings; |value| is at most 0.35. Each squaring afterwards costs a bit, so callers ask for spare ones.
  private func smallExponential(_ value: BigInt) -> BigInt {
    let part = value >> halvings
    var (sum, term, divisor) = (one + part, part, 2)
    while !term.isZero, term != -1 {
      term = multiply(term, part) / BigInt(divisor)
      sum += term
      divisor += 1
    }
    for _ in 0..<halvings { sum = multiply(sum, sum) }
    return sum
  }

  /// The natural logarithm of `mantissa / 2^bits`, which is positive.
  func logarithm(_ value: BigInt) -> BigInt {
    let shift = value.magnitude.bitWidth - bits
    var root = shift > 0 ? value >> shift : value << -shift
    var halvings = 0
    while halvings < 8 {
      root = BigInt((root.magnitude << bits).squareRoot())
      halvings += 1
    }
    return (arctangentSeries(root) << (halvings + 1)) + BigInt(shift) * logarithmOfTwo
  }

  /// ln x = 2 artanh((x − 1) / (x + 1)), without the factor.
  private func arctangentSeries(_ value: BigInt) -> BigInt {
    let ratio = divide(value - one, value + one)
    return inverseTangent(ratio)
  }

  private func inverseTangent(_ ratio: BigInt) -> BigInt {
    let square = multiply(ratio, ratio)
    var (sum, power, divisor) = (ratio, ratio, 3)
    while !power.isZero, power != -1 {
      power = multiply(power, square)
      sum += power / BigInt(divisor)
      divisor += 2
    }
    return sum
  }

  /// ln 2 = 2 artanh(1/3).
  private var logarithmOfTwo: BigInt { inverseTangent(one / 3) << 1 }
}
