import SQLiteDriver

/// Arithmetic of decimals: `tc_dec_add('1.10', '2')` → `3.10`. An INTEGER or a REAL counts as its decimal.
///
/// PostgreSQL: the operators and functions of `numeric` (postgresql.org/docs/15/functions-math.html).
enum DecimalFunctions {
  static var all: [ScalarFunction] { operators + unary + rounding + powers + integers + casts }

  private static var operators: [ScalarFunction] {
    [
      binary("tc_dec_add") { (left, right) throws(SQLFailure) in try left.adding(right).checked },
      binary("tc_dec_sub") { (left, right) throws(SQLFailure) in try left.subtracting(right).checked },
      binary("tc_dec_mul") { (left, right) throws(SQLFailure) in try left.multiplied(by: right) },
      binary("tc_dec_div") { (left, right) throws(SQLFailure) in try left.divided(by: right) },
      binary("tc_dec_quotient") { (left, right) throws(SQLFailure) in try left.dividedTruncating(by: right) },
      binary("tc_dec_mod") { (left, right) throws(SQLFailure) in try left.remainder(dividingBy: right) },
      .strict("tc_dec_compare", 2) { (arguments) throws(SQLFailure) in
        .integer(Int64(try ExactDecimal(arguments, at: 0).compared(with: ExactDecimal(arguments, at: 1)).signum()))
      },
    ]
  }

  private static var unary: [ScalarFunction] {
    [
      one("tc_dec_neg") { .decimal($0.negated) }, one("tc_dec_abs") { .decimal($0.magnitude) }, one("tc_dec_sign") { .decimal($0.sign) },
      one("tc_dec_scale") { $0.isFinite ? .integer(Int64($0.scale)) : .null },
      one("tc_dec_min_scale") { $0.isFinite ? .integer(Int64($0.trimmed.scale)) : .null },
      one("tc_dec_trim_scale") { .decimal($0.trimmed) },
    ]
  }

  private static var rounding: [ScalarFunction] {
    [
      one("tc_dec_ceil") { .decimal($0.rounded(to: 0, .ceiling)) }, one("tc_dec_floor") { .decimal($0.rounded(to: 0, .floor)) },
      one("tc_dec_round") { .decimal($0.rounded(to: 0)) }, one("tc_dec_trunc") { .decimal($0.rounded(to: 0, .towardsZero)) },
      toScale("tc_dec_round", .halfAway), toScale("tc_dec_trunc", .towardsZero), toScale("tc_dec_ceil", .ceiling),
      toScale("tc_dec_floor", .floor), toScale("tc_dec_round_even", .halfEven),
    ]
  }

  private static var powers: [ScalarFunction] {
    [
      binary("tc_dec_power") { (left, right) throws(SQLFailure) in try left.power(right) },
      one("tc_dec_sqrt") { (number) throws(SQLFailure) in .decimal(try number.squareRoot()) },
      one("tc_dec_exp") { (number) throws(SQLFailure) in .decimal(try number.exponential()) },
      one("tc_dec_ln") { (number) throws(SQLFailure) in .decimal(try number.naturalLogarithm()) },
      one("tc_dec_log") { (number) throws(SQLFailure) in .decimal(try number.logarithm(ofBase: .short(10, scale: 0))) },
      binary("tc_dec_log") { (base, number) throws(SQLFailure) in try number.logarithm(ofBase: base) },
    ]
  }

  private static var integers: [ScalarFunction] {
    [
      binary("tc_dec_gcd") { $0.greatestCommonDivisor($1) },
      binary("tc_dec_lcm") { (left, right) throws(SQLFailure) in try left.leastCommonMultiple(right) },
      .strict("tc_factorial", 1) { (arguments) throws(SQLFailure) in .decimal(try .factorial(arguments.integer(at: 0))) },
    ]
  }

  private static var casts: [ScalarFunction] {
    [
      one("tc_dec") { .decimal($0) },
      .strict("tc_dec", 3) { (arguments) throws(SQLFailure) in
        sized(try ExactDecimal(arguments, at: 0).cast(precision: Int(arguments.integer(at: 1)), scale: Int(arguments.integer(at: 2))))
      },
      one("tc_dec_to_int") { (number) throws(SQLFailure) in .integer(try number.integer) },
      one("tc_dec_to_float") { (number) throws(SQLFailure) in .float(try number.double) },
      .strict("tc_float_to_dec", 1) { (arguments) throws(SQLFailure) in .decimal(ExactDecimal(fifteenDigits: try arguments.float(at: 0))) },
    ]
  }

  /// Without digits behind the point it is an INTEGER, as in a column of that type, so that it is compared as one.
  private static func sized(_ value: ExactDecimal) -> FunctionAnswer {
    guard value.scale == 0, let whole = try? value.integer else { return .decimal(value) }
    return .integer(whole)
  }

  private static func one(_ name: String, _ body: @escaping (ExactDecimal) throws(SQLFailure) -> FunctionAnswer) -> ScalarFunction {
    .strict(name, 1) { (arguments) throws(SQLFailure) in try body(ExactDecimal(arguments, at: 0)) }
  }

  private static func binary(
    _ name: String, _ body: @escaping (ExactDecimal, ExactDecimal) throws(SQLFailure) -> ExactDecimal
  ) -> ScalarFunction {
    .strict(name, 2) { (arguments) throws(SQLFailure) in .decimal(try body(ExactDecimal(arguments, at: 0), ExactDecimal(arguments, at: 1)))
    }
  }

  private static func toScale(_ name: String, _ rounding: ExactDecimal.Rounding) -> ScalarFunction {
    .strict(name, 2) { (arguments) throws(SQLFailure) in
      let scale = min(max(Int(clamping: arguments.integer(at: 1)), -2000), 2000)
      return .decimal(try ExactDecimal(arguments, at: 0).rounded(to: scale, rounding).checked)
    }
  }
}
