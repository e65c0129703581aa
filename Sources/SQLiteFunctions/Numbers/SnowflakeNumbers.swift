import SQLiteDriver

/// Snowflake's arithmetic of decimals, whose results have a scale that is known from the types.
///
/// docs.snowflake.com/en/sql-reference/operators-arithmetic, …/functions/round, …/functions/div0.
enum SnowflakeNumbers {
  static var functions: [ScalarFunction] { products + rounding + texts + floats }

  private static var products: [ScalarFunction] {
    [
      sized("tc_sf_mul") { (left, right, scale) throws(SQLFailure) in .decimal(try left.multiplied(by: right).rounded(to: scale)) },
      sized("tc_sf_div") { (left, right, scale) throws(SQLFailure) in .decimal(try quotient(left, right, scale)) },
      sized("tc_sf_div0") { (left, right, scale) throws(SQLFailure) in
        .decimal(right.isZero ? .short(0, scale: scale) : try quotient(left, right, scale))
      },
      .lenient("tc_sf_div0null", 3) { (arguments) throws(SQLFailure) in
        guard !arguments.isNull(at: 0) else { return .null }
        let scale = Int(arguments.integer(at: 2))
        guard !arguments.isNull(at: 1) else { return .decimal(.short(0, scale: scale)) }
        let divisor = try ExactDecimal(arguments, at: 1)
        return .decimal(divisor.isZero ? .short(0, scale: scale) : try quotient(ExactDecimal(arguments, at: 0), divisor, scale))
      },
      .strict("tc_nullifzero", 1) { (arguments) throws(SQLFailure) in
        let value = try ExactDecimal(arguments, at: 0)
        return value.isZero ? .null : .decimal(value)
      },
    ]
  }

  private static func quotient(_ left: ExactDecimal, _ right: ExactDecimal, _ scale: Int) throws(SQLFailure) -> ExactDecimal {
    guard right.signum != 0 else { throw .divisionByZero }
    return left.divided(by: right, scale: scale)
  }

  private static func sized(
    _ name: String, _ body: @escaping (ExactDecimal, ExactDecimal, _ scale: Int) throws(SQLFailure) -> FunctionAnswer
  ) -> ScalarFunction {
    .strict(name, 3) { (arguments) throws(SQLFailure) in
      try body(ExactDecimal(arguments, at: 0), ExactDecimal(arguments, at: 1), Int(arguments.integer(at: 2)))
    }
  }

  /// A place behind the last digit changes nothing: the scale stays that of the type.
  private static var rounding: [ScalarFunction] {
    [
      atPlace("tc_sf_round", .halfAway), atPlace("tc_sf_ceil", .ceiling), atPlace("tc_sf_floor", .floor),
      atPlace("tc_sf_trunc", .towardsZero),
      .strict("tc_sf_round", 3) { (arguments) throws(SQLFailure) in
        let mode = arguments.text(at: 2).map { String(decoding: $0, as: UTF8.self).uppercased() }
        guard let mode, ["HALF_AWAY_FROM_ZERO", "HALF_TO_EVEN"].contains(mode) else {
          throw SQLFailure("22023", "invalid rounding mode: HALF_AWAY_FROM_ZERO or HALF_TO_EVEN")
        }
        return .decimal(
          rounded(try ExactDecimal(arguments, at: 0), arguments.integer(at: 1), mode == "HALF_TO_EVEN" ? .halfEven : .halfAway))
      },
    ]
  }

  private static func atPlace(_ name: String, _ rounding: ExactDecimal.Rounding) -> ScalarFunction {
    .strict(name, 2) { (arguments) throws(SQLFailure) in
      .decimal(rounded(try ExactDecimal(arguments, at: 0), arguments.integer(at: 1), rounding))
    }
  }

  private static func rounded(_ value: ExactDecimal, _ place: Int64, _ rounding: ExactDecimal.Rounding) -> ExactDecimal {
    value.rounded(to: min(max(Int(clamping: place), -38), value.scale), rounding)
  }

  // MARK: Texts

  /// A fraction is rounded, an exponent is known: `'12.5'` is 13. What is no number is 22018.
  private static var texts: [ScalarFunction] {
    [
      .strict("tc_sf_to_int", 1) { (arguments) throws(SQLFailure) in .integer(try number(arguments).integer) },
      .strict("tc_sf_to_number", 3) { (arguments) throws(SQLFailure) in try sizedNumber(arguments) },
      .strict("tc_sf_try_to_int", 1) { (arguments) throws(SQLFailure) in (try? number(arguments).integer).map { .integer($0) } ?? .null },
      .strict("tc_sf_try_to_number", 3) { (arguments) throws(SQLFailure) in (try? sizedNumber(arguments)) ?? .null },
      .strict("tc_sf_to_float", 1) { (arguments) throws(SQLFailure) in .float(try float(arguments)) },
      .strict("tc_sf_try_to_float", 1) { (arguments) throws(SQLFailure) in (try? float(arguments)).map { .float($0) } ?? .null },
    ]
  }

  private static func number(_ arguments: FunctionArguments) throws(SQLFailure) -> ExactDecimal {
    guard let number = try? ExactDecimal(arguments, at: 0), number.isFinite else { throw unrecognised(arguments) }
    return number
  }

  /// A whole number is an INTEGER of SQLite.
  private static func sizedNumber(_ arguments: FunctionArguments) throws(SQLFailure) -> FunctionAnswer {
    let (precision, scale) = (Int(arguments.integer(at: 1)), Int(arguments.integer(at: 2)))
    let number = try number(arguments).cast(precision: precision, scale: scale)
    return scale == 0 ? .integer(try number.integer) : .decimal(number)
  }

  private static func float(_ arguments: FunctionArguments) throws(SQLFailure) -> Double {
    guard arguments.kind(at: 0) == .text, let text = arguments.text(at: 0) else { return try arguments.float(at: 0) }
    guard let value = try? FloatReading.double(text) else { throw unrecognised(arguments) }
    return value
  }

  private static func unrecognised(_ arguments: FunctionArguments) -> SQLFailure {
    let text = arguments.text(at: 0).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return SQLFailure("22018", "Numeric value '\(text)' is not recognized")
  }
}
