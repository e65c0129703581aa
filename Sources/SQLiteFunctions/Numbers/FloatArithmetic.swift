import SQLiteDriver

/// Arithmetic of doubles that fails where PostgreSQL's does: `tc_float_div(1, 0)` is 22012, `tc_float_mul(1e308, 10)` is 22003.
///
/// PostgreSQL: float.h (postgresql.org/docs/15/datatype-numeric.html#DATATYPE-FLOAT).
enum FloatArithmetic {
  static var functions: [ScalarFunction] {
    [
      binary("tc_float_add") { (left, right) throws(SQLFailure) in try sum(left, right) },
      binary("tc_float_sub") { (left, right) throws(SQLFailure) in try sum(left, -right) },
      binary("tc_float_mul") { (left, right) throws(SQLFailure) in try product(left, right) },
      binary("tc_float_div") { (left, right) throws(SQLFailure) in try quotient(left, right) },
      binary("tc_float_power") { (left, right) throws(SQLFailure) in try FloatPower.power(left, right) },
      .strict("tc_float_compare", 2) { (arguments) throws(SQLFailure) in
        .integer(Int64(compared(try arguments.float(at: 0), try arguments.float(at: 1))))
      },
    ]
  }

  static func sum(_ left: Double, _ right: Double) throws(SQLFailure) -> Double {
    try checked(left + right, mayBeInfinite: left.isInfinite || right.isInfinite, mayBeZero: true)
  }

  static func product(_ left: Double, _ right: Double) throws(SQLFailure) -> Double {
    try checked(left * right, mayBeInfinite: left.isInfinite || right.isInfinite, mayBeZero: left == 0 || right == 0)
  }

  static func quotient(_ left: Double, _ right: Double) throws(SQLFailure) -> Double {
    guard right != 0 || left.isNaN else { throw .divisionByZero }
    return try checked(left / right, mayBeInfinite: left.isInfinite, mayBeZero: left == 0 || right.isInfinite)
  }

  static func checked(_ value: Double, mayBeInfinite: Bool, mayBeZero: Bool) throws(SQLFailure) -> Double {
    if value.isInfinite, !mayBeInfinite { throw .floatOverflow }
    if value == 0, !mayBeZero { throw .floatUnderflow }
    return value
  }

  /// What is not a number is equal to itself and comes last.
  static func compared(_ left: Double, _ right: Double) -> Int {
    if left.isNaN || right.isNaN { return left.isNaN == right.isNaN ? 0 : left.isNaN ? 1 : -1 }
    return left < right ? -1 : left == right ? 0 : 1
  }

  private static func binary(_ name: String, _ body: @escaping (Double, Double) throws(SQLFailure) -> Double) -> ScalarFunction {
    .strict(name, 2) { (arguments) throws(SQLFailure) in .float(try body(arguments.float(at: 0), arguments.float(at: 1))) }
  }
}

extension SQLFailure {
  static let floatOverflow = SQLFailure("22003", "value out of range: overflow")
  static let floatUnderflow = SQLFailure("22003", "value out of range: underflow")
  static let outOfDomain = SQLFailure("22003", "input is out of range")
}
