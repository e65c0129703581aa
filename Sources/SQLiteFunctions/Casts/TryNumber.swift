import SQLiteDriver

/// `tc_try_number(value, precision, scale)`: a text or number as a decimal of that size; NULL where it is none, or does not fit.
///
///     tc_try_number(' 30.5 ', 18, 0)   →   31
///     tc_try_number('1e3', 18, 0)      →   NULL
///
/// Halves are rounded away from zero. The answer is an INTEGER at scale 0 and a REAL otherwise. PostgreSQL: `try_number`.
enum TryNumber {
  static var function: ScalarFunction {
    ScalarFunction(name: "tc_try_number", argumentCount: 3) { arguments, result in
      guard !arguments.isNull(at: 1), !arguments.isNull(at: 2) else { return }
      let precision = Int(clamping: arguments.integer(at: 1))
      let scale = Int(clamping: arguments.integer(at: 2))
      guard 1...38 ~= precision, 0...precision ~= scale else {
        return result.error("TC:configuration:tc_try_number: precision \(precision) and scale \(scale) are no decimal type")
      }
      guard let number = ScaledDecimal(arguments, at: 0, scale: scale), number.units < ScaledDecimal.powersOfTen[precision] else { return }
      answer(number, scale: scale, result)
    }
  }

  private static func answer(_ number: ScaledDecimal, scale: Int, _ result: FunctionResult) {
    if scale > 0 { return result.double(number.double) }
    guard let integer = number.integer else {
      return result.error("TC:validation:a number of more than 18 digits does not fit SQLite's 64-bit integer")
    }
    result.integer(integer)
  }
}
