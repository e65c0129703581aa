import SQLiteDriver

/// Arithmetic of 64-bit integers that fails where SQLite would go on with a REAL: `tc_int_add(9223372036854775807, 1)` is 22003.
///
/// PostgreSQL: the operators and functions of `bigint` (postgresql.org/docs/15/functions-math.html).
enum IntegerArithmetic {
  static var functions: [ScalarFunction] { operators + bits + unary + divisors }

  private static var operators: [ScalarFunction] {
    [
      checked("tc_int_add") { $0.addingReportingOverflow($1) },
      checked("tc_int_sub") { $0.subtractingReportingOverflow($1) },
      checked("tc_int_mul") { $0.multipliedReportingOverflow(by: $1) },
      binary("tc_int_div") { (left, right) throws(SQLFailure) in try quotient(left, right) },
      binary("tc_int_mod") { (left, right) throws(SQLFailure) in
        guard right != 0 else { throw .divisionByZero }
        return right == -1 ? 0 : left % right
      },
    ]
  }

  /// Shifts count modulo 64, as PostgreSQL's machines do.
  private static var bits: [ScalarFunction] {
    [
      binary("tc_int_xor") { $0 ^ $1 }, binary("tc_int_shl") { $0 &<< $1 }, binary("tc_int_shr") { $0 &>> $1 },
    ]
  }

  private static var unary: [ScalarFunction] {
    [
      .strict("tc_int_neg", 1) { (arguments) throws(SQLFailure) in .integer(try negated(arguments.integer(at: 0))) },
      .strict("tc_int_abs", 1) { (arguments) throws(SQLFailure) in
        let value = arguments.integer(at: 0)
        return .integer(value < 0 ? try negated(value) : value)
      },
    ]
  }

  private static var divisors: [ScalarFunction] {
    [
      binary("tc_int_gcd") { (left, right) throws(SQLFailure) in try word(divisor(left.magnitude, right.magnitude)) },
      binary("tc_int_lcm") { (left, right) throws(SQLFailure) in
        guard left != 0, right != 0 else { return 0 }
        let (product, overflow) = (left.magnitude / divisor(left.magnitude, right.magnitude)).multipliedReportingOverflow(
          by: right.magnitude)
        guard !overflow else { throw .bigintOverflow }
        return try word(product)
      },
    ]
  }

  private static func quotient(_ left: Int64, _ right: Int64) throws(SQLFailure) -> Int64 {
    guard right != 0 else { throw .divisionByZero }
    let (quotient, overflow) = left.dividedReportingOverflow(by: right)
    guard !overflow else { throw .bigintOverflow }
    return quotient
  }

  private static func negated(_ value: Int64) throws(SQLFailure) -> Int64 {
    guard value != .min else { throw .bigintOverflow }
    return -value
  }

  private static func divisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }

  private static func word(_ magnitude: UInt64) throws(SQLFailure) -> Int64 {
    guard let word = Int64(exactly: magnitude) else { throw .bigintOverflow }
    return word
  }

  private static func checked(_ name: String, _ body: @escaping (Int64, Int64) -> (partialValue: Int64, overflow: Bool)) -> ScalarFunction {
    binary(name) { (left, right) throws(SQLFailure) in
      let (value, overflow) = body(left, right)
      guard !overflow else { throw .bigintOverflow }
      return value
    }
  }

  private static func binary(_ name: String, _ body: @escaping (Int64, Int64) throws(SQLFailure) -> Int64) -> ScalarFunction {
    .strict(name, 2) { (arguments) throws(SQLFailure) in .integer(try body(arguments.integer(at: 0), arguments.integer(at: 1))) }
  }
}
