import SQLiteDriver

/// `tc_sf_dateadd('month', 1, '2024-01-31')`, `tc_sf_datediff('day', a, b)`, `tc_sf_add_months`, `tc_sf_months_between`.
///
/// docs.snowflake.com/en/sql-reference/functions/dateadd, …/datediff, …/add_months, …/months_between
enum SnowflakeArithmetic {
  static var functions: [ScalarFunction] {
    [
      .ofTimes("tc_sf_dateadd", 3) { arguments, result throws(SQLFailure) in
        let part = try SnowflakePart(arguments.string(at: 0))
        try added(part, try arguments.whole(at: 1), to: try SnowflakeValue(arguments, at: 2)).answer(result)
      },
      .ofTimes("tc_sf_datediff", 3) { arguments, result throws(SQLFailure) in
        let word = arguments.string(at: 0)
        let (start, end) = (try SnowflakeValue(arguments, at: 1).moment, try SnowflakeValue(arguments, at: 2).moment)
        guard let count = boundaries(of: try SnowflakePart(word), from: start, to: end) else { throw SnowflakePart.failure(word) }
        result.integer(Int64(count))
      },
      .ofTimes("tc_sf_add_months", 2) { arguments, result throws(SQLFailure) in
        let value = try SnowflakeValue(arguments, at: 0)
        try value.moved(to: try value.moment.addingMonthsFromEnd(try arguments.whole(at: 1))).answer(result)
      },
      .ofTimes("tc_sf_months_between", 2) { arguments, result throws(SQLFailure) in
        result.double(months(from: try SnowflakeValue(arguments, at: 1).moment, to: try SnowflakeValue(arguments, at: 0).moment))
      },
    ]
  }

  /// Days are clamped to the month; a date and hours give a timestamp.
  static func added(_ part: SnowflakePart, _ count: Int, to value: SnowflakeValue) throws(SQLFailure) -> SnowflakeValue {
    if let months = part.months { return value.moved(to: try value.moment.adding(months: try product(count, months))) }
    if let days = part.days { return value.moved(to: try value.moment.adding(days: try product(count, days))) }
    let amount = try microseconds(part, count)
    let moment = try value.moment.adding(microseconds: amount)
    if case .day = value { return .moment(moment, isZoned: false) }
    return value.moved(to: moment)
  }

  private static func microseconds(_ part: SnowflakePart, _ count: Int) throws(SQLFailure) -> Int {
    if case .nanosecond = part { return count.floored(by: 1_000) }
    guard let unit = part.microseconds else { throw SQLFailure("22023", "this date/time component cannot be added") }
    return try product(count, unit)
  }

  private static func product(_ count: Int, _ unit: Int) throws(SQLFailure) -> Int {
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    guard !overflow else { throw Moment.failure }
    return product
  }

  /// How many beginnings of years, weeks, hours … lie between; weeks begin on Monday.
  static func boundaries(of part: SnowflakePart, from start: Moment, to end: Moment) -> Int? {
    if let months = part.months { return end.monthNumber.floored(by: months) - start.monthNumber.floored(by: months) }
    if case .week = part { return (end.date.monday - start.date.monday) / 7 }
    if case .day = part { return end.day - start.day }
    if case .nanosecond = part { return (end.microseconds - start.microseconds) &* 1_000 }
    return part.microseconds.map { end.microseconds.floored(by: $0) - start.microseconds.floored(by: $0) }
  }

  /// Whole where both have the same day of the month or are the last of it; else a month has 31 days.
  private static func months(from start: Moment, to end: Moment) -> Double {
    let (first, last) = (start.date, end.date)
    let whole = Double(end.monthNumber - start.monthNumber)
    guard first.day != last.day, !(first.isLastOfMonth && last.isLastOfMonth) else { return whole }
    let days = Double(last.day - first.day) + Double(end.clock - start.clock) / Double(Microseconds.perDay)
    return whole + days / 31
  }
}

extension Moment {
  /// Months since the year 0.
  var monthNumber: Int { date.year * 12 + date.month - 1 }

  /// The last day of a month stays the last one.
  fileprivate func addingMonthsFromEnd(_ months: Int) throws(SQLFailure) -> Moment {
    let moved = try adding(months: months)
    guard date.isLastOfMonth else { return moved }
    let target = moved.date
    return Moment(
      CivilDate(year: target.year, month: target.month, day: CivilDate.days(inMonth: target.month, of: target.year)), clock: clock)
  }
}
