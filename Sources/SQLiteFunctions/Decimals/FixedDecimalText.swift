import SQLiteDriver

/// `tc_decimal_text(value, scale)`: a number with that many digits after the point, as PostgreSQL prints `numeric(p, scale)`.
///
///     tc_decimal_text(0.95, 3)   →   0.950
///
/// A REAL counts with its first 15 digits and is rounded half away from zero; a text that is no number is NULL.
/// PostgreSQL: `round(value::numeric, scale)::text`.
enum FixedDecimalText {
  static var function: ScalarFunction {
    ScalarFunction(name: "tc_decimal_text", argumentCount: 2) { arguments, result in
      guard !arguments.isNull(at: 0), !arguments.isNull(at: 1) else { return }
      let scale = Int(clamping: arguments.integer(at: 1))
      guard 0...37 ~= scale else { return result.error("TC:configuration:tc_decimal_text: there is no scale \(scale)") }
      if let number = ScaledDecimal(arguments, at: 0, scale: scale) { return result.text(number.text.utf8) }
      let isNumber = [.integer, .double].contains(arguments.kind(at: 0))
      if isNumber { result.error("TC:validation:a number has more than 38 digits at scale \(scale)") }
    }
  }
}
