import SQLiteDriver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Functions of doubles, from the same C library as PostgreSQL's, with its errors: `tc_float_sqrt(-1)` is 2201F.
///
/// PostgreSQL: postgresql.org/docs/15/functions-math.html.
enum FloatFunctions {
  static var functions: [ScalarFunction] { roots + rounding + angles + hyperbolic + degrees }

  private static var roots: [ScalarFunction] {
    [
      one("tc_float_sqrt") { (value) throws(SQLFailure) in
        guard !(value < 0) else { throw SQLFailure("2201F", "cannot take square root of a negative number") }
        return value.squareRoot()
      },
      one("tc_float_cbrt") { cbrt($0) },
      one("tc_float_exp") { (value) throws(SQLFailure) in
        try FloatArithmetic.checked(exp(value), mayBeInfinite: value.isInfinite, mayBeZero: value.isInfinite)
      },
      one("tc_float_ln") { (value) throws(SQLFailure) in try logarithm(value, log) },
      one("tc_float_log") { (value) throws(SQLFailure) in try logarithm(value, log10) },
    ]
  }

  private static func logarithm(_ value: Double, _ function: (Double) -> Double) throws(SQLFailure) -> Double {
    if value == 0 { throw SQLFailure("2201E", "cannot take logarithm of zero") }
    if value < 0 { throw SQLFailure("2201E", "cannot take logarithm of a negative number") }
    return function(value)
  }

  private static var rounding: [ScalarFunction] {
    [
      one("tc_float_abs") { abs($0) }, one("tc_float_neg") { -$0 }, one("tc_float_ceil") { ceil($0) }, one("tc_float_floor") { floor($0) },
      one("tc_float_round") { rint($0) }, one("tc_float_trunc") { trunc($0) },
      one("tc_float_sign") { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 },
      one("tc_degrees") { (value) throws(SQLFailure) in try FloatArithmetic.quotient(value, Double.pi / 180) },
      one("tc_radians") { (value) throws(SQLFailure) in try FloatArithmetic.product(value, Double.pi / 180) },
    ]
  }

  private static var angles: [ScalarFunction] {
    [
      finite("tc_sin", sin), finite("tc_cos", cos), finite("tc_tan", tan),
      one("tc_cot") { (value) throws(SQLFailure) in
        guard !value.isInfinite else { throw .outOfDomain }
        return 1 / tan(value)
      },
      bounded("tc_asin", asin), bounded("tc_acos", acos), one("tc_atan") { atan($0) },
      two("tc_atan2") { atan2($0, $1) }, two("tc_atan2d") { Degrees.arctangent($0, $1) },
    ]
  }

  private static var hyperbolic: [ScalarFunction] {
    [
      one("tc_sinh") { sinh($0) }, one("tc_cosh") { cosh($0) }, one("tc_tanh") { tanh($0) }, one("tc_asinh") { asinh($0) },
      one("tc_acosh") { (value) throws(SQLFailure) in
        guard !(value < 1) else { throw .outOfDomain }
        return acosh(value)
      },
      bounded("tc_atanh") { abs($0) == 1 ? $0 * .infinity : atanh($0) },
    ]
  }

  private static var degrees: [ScalarFunction] {
    [
      finite("tc_sind", Degrees.sine), finite("tc_cosd", Degrees.cosine), finite("tc_tand", Degrees.tangent),
      finite("tc_cotd", Degrees.cotangent), bounded("tc_asind", Degrees.arcsine), bounded("tc_acosd", Degrees.arccosine),
      one("tc_atand") { Degrees.arctangent($0) },
    ]
  }

  private static func finite(_ name: String, _ function: @escaping (Double) -> Double) -> ScalarFunction {
    one(name) { (value) throws(SQLFailure) in
      guard !value.isInfinite else { throw .outOfDomain }
      return function(value)
    }
  }

  /// Between −1 and 1.
  private static func bounded(_ name: String, _ function: @escaping (Double) -> Double) -> ScalarFunction {
    one(name) { (value) throws(SQLFailure) in
      guard !(abs(value) > 1) else { throw .outOfDomain }
      return function(value)
    }
  }

  private static func one(_ name: String, _ body: @escaping (Double) throws(SQLFailure) -> Double) -> ScalarFunction {
    .strict(name, 1) { (arguments) throws(SQLFailure) in .float(try body(arguments.float(at: 0))) }
  }

  private static func two(_ name: String, _ body: @escaping (Double, Double) -> Double) -> ScalarFunction {
    .strict(name, 2) { (arguments) throws(SQLFailure) in .float(body(try arguments.float(at: 0), try arguments.float(at: 1))) }
  }
}
