import SQLiteDriver

/// `tc_decimal(units, scale)`: whole units of a scale as the shortest decimal text.
///
///     tc_decimal(900, 3)   →   0.9
///
/// PostgreSQL: `trim_scale(units * ('1e-' || scale)::numeric)::text`.
enum DecimalText {
  static var function: ScalarFunction {
    ScalarFunction(name: "tc_decimal", argumentCount: 2) { arguments, result in
      guard !arguments.isNull(at: 0), !arguments.isNull(at: 1) else { return }
      let scale = Int(clamping: arguments.integer(at: 1))
      guard 0...38 ~= scale else { return result.error("TC:configuration:tc_decimal: there is no scale \(scale)") }
      guard let units = ScaledDecimal(arguments, at: 0, scale: 0) else { return result.error("TC:validation:tc_decimal takes whole units") }
      result.text(shortest(ScaledDecimal(units, scale: scale)).utf8)
    }
  }

  private static func shortest(_ number: ScaledDecimal) -> Substring {
    var text = number.text[...]
    guard number.scale > 0 else { return text }
    while text.last == "0" { text.removeLast() }
    return text.last == "." ? text.dropLast() : text
  }
}

extension ScaledDecimal {
  /// As many units, but of another scale.
  fileprivate init(_ number: ScaledDecimal, scale: Int) {
    (isNegative, units, self.scale) = (number.isNegative, number.units, scale)
  }
}
