import SQLiteDriver

/// `width_bucket(operand, low, high, count)`: which of `count` equal ranges holds a number, 0 below them and `count + 1` above.
///
///     tc_width_bucket('5.35', '0.024', '10.06', 5)   →   3
///
/// PostgreSQL: postgresql.org/docs/15/functions-math.html; the high bound may be the lower one.
enum WidthBucket {
  static var functions: [ScalarFunction] {
    [
      .strict("tc_width_bucket", 4) { (arguments) throws(SQLFailure) in
        let bounds = (try ExactDecimal(arguments, at: 1), try ExactDecimal(arguments, at: 2))
        return .integer(try bucket(ExactDecimal(arguments, at: 0), bounds.0, bounds.1, count(arguments)))
      },
      .strict("tc_float_width_bucket", 4) { (arguments) throws(SQLFailure) in
        let bounds = (try arguments.float(at: 1), try arguments.float(at: 2))
        return .integer(try bucket(arguments.float(at: 0), bounds.0, bounds.1, count(arguments)))
      },
    ]
  }

  private static func count(_ arguments: FunctionArguments) throws(SQLFailure) -> Int64 {
    guard arguments.integer(at: 3) > 0 else { throw SQLFailure("2201G", "count must be greater than zero") }
    return arguments.integer(at: 3)
  }

  private static func bucket(_ operand: ExactDecimal, _ low: ExactDecimal, _ high: ExactDecimal, _ count: Int64) throws(SQLFailure) -> Int64
  {
    guard !operand.isNotANumber, !low.isNotANumber, !high.isNotANumber else { throw notANumber }
    guard low.isFinite, high.isFinite else { throw infinite }
    guard low != high else { throw equal }
    let isRising = low < high
    if isRising ? operand < low : operand > low { return 0 }
    if isRising ? operand >= high : operand <= high { return try checked(count + 1) }
    let distance = try operand.subtracting(low).multiplied(by: ExactDecimal(count))
    // The quotient is rounded, as in PostgreSQL 15: close below the high bound it may be one bucket too high.
    return try checked(distance.divided(by: high.subtracting(low)).rounded(to: 0, .floor).integer + 1)
  }

  private static func bucket(_ operand: Double, _ low: Double, _ high: Double, _ count: Int64) throws(SQLFailure) -> Int64 {
    guard !operand.isNaN, !low.isNaN, !high.isNaN else { throw notANumber }
    guard low.isFinite, high.isFinite else { throw infinite }
    guard low != high else { throw equal }
    let isRising = low < high
    if isRising ? operand < low : operand > low { return 0 }
    if isRising ? operand >= high : operand <= high { return try checked(count + 1) }
    // As PostgreSQL 15 rounds and overflows; the quotient of bounds that are far apart may be one bucket too high there too.
    let bucket = Double(count) * (operand - low) / (high - low) + 1
    return bucket.isFinite ? Int64(bucket) : Int64(Int32.min)
  }

  /// PostgreSQL counts buckets in 32 bits.
  private static func checked(_ bucket: Int64) throws(SQLFailure) -> Int64 {
    guard bucket <= Int64(Int32.max) else { throw SQLFailure("22003", "integer out of range") }
    return bucket
  }

  private static let notANumber = SQLFailure("2201G", "operand, lower bound, and upper bound cannot be NaN")
  private static let infinite = SQLFailure("2201G", "lower and upper bounds must be finite")
  private static let equal = SQLFailure("2201G", "lower bound cannot equal upper bound")
}
