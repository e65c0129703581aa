import SQLiteDriver

/// Snowflake's functions of dates and times; those whose answer is PostgreSQL's too have no function of their own.
enum SnowflakeTimes {
  static func functions(_ zones: ZoneCatalogue) -> [ScalarFunction] {
    SnowflakeArithmetic.functions + SnowflakeCalendar.functions + SnowflakeMaking.functions(zones) + SnowflakeCasts.functions
      + [conversion(zones), literal]
  }

  /// `tc_sf_convert_timezone(source, target, timestamp)`: from the wall clock of one zone to that of another.
  private static func conversion(_ zones: ZoneCatalogue) -> ScalarFunction {
    .ofTimes("tc_sf_convert_timezone", 3) { arguments, result throws(SQLFailure) in
      let moment = try arguments.moment(at: 2)
      let source = try zones.offset(arguments.string(at: 0), ofLocal: moment)
      let instant = try moment.adding(microseconds: -source * Microseconds.perSecond)
      let target = try zones.offset(arguments.string(at: 1), atInstant: instant)
      try result.moment(try instant.adding(microseconds: target * Microseconds.perSecond), isZoned: false)
    }
  }

  /// `tc_sf_interval('1 day, 2 hours')`; a number without a unit counts seconds (docs.snowflake.com/en/sql-reference/data-types-datetime#interval-constants).
  private static var literal: ScalarFunction {
    .ofTimes("tc_sf_interval", 1) { arguments, result throws(SQLFailure) in
      var sum = IntervalSum()
      do throws(InputFailure) {
        for part in arguments.string(at: 0).split(separator: ",") { try add(part, to: &sum) }
      } catch { throw error.message(arguments.bytes(at: 0), type: "interval") }
      try result.span(sum.span)
    }
  }

  private static func add(_ part: Substring, to sum: inout IntervalSum) throws(InputFailure) {
    let digits = part.drop { $0 == " " }.prefix { $0.isNumber || $0 == "-" || $0 == "+" || $0 == "." }
    let word = part[digits.endIndex...].filter { $0 != " " }
    guard let number = Int(digits) else { throw .format }
    guard let part = word.isEmpty ? .second : try? SnowflakePart(word) else { throw .format }
    if case .nanosecond = part { return try sum.add(number.floored(by: 1_000), .microsecond) }
    guard let unit = part.intervalUnit else { throw .format }
    try sum.add(number * unit.count, unit.unit)
  }
}

extension SnowflakePart {
  fileprivate var intervalUnit: (unit: IntervalUnit, count: Int)? {
    if let months { return (.month, months) }
    if let days { return (.day, days) }
    return microseconds.map { (.microsecond, $0) }
  }
}
