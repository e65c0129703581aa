/// A double as PostgreSQL prints it: the fewest digits that say which it is, an exponent below 10^-4 and from 10^15 on.
///
///     1e15   →   1e+15        0.1 + 0.2   →   0.30000000000000004
enum FloatText {
  static func text(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let sign = value.sign == .minus ? "-" : ""
    guard value != 0, let (digits, power) = InteriorDigits.digits(value) else { return sign + "0" }
    let text = String(digits)
    let exponent = text.utf8.count - 1 + power
    return sign + (-4..<15 ~= exponent ? plain(digits, power) : scientific(text, exponent))
  }

  private static func plain(_ digits: UInt64, _ power: Int) -> String {
    let number = ExactDecimal(isNegative: false, magnitude: UInt128(digits), scale: max(0, -power))
    return number.text + String(repeating: "0", count: max(0, power))
  }

  private static func scientific(_ digits: String, _ exponent: Int) -> String {
    let fraction = digits.dropFirst()
    let places = String(exponent.magnitude)
    return String(digits.prefix(1)) + (fraction.isEmpty ? "" : "." + fraction) + (exponent < 0 ? "e-" : "e+")
      + (places.utf8.count < 2 ? "0" : "") + places
  }
}
