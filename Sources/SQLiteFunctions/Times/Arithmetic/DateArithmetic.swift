import SQLiteDriver

/// `+` and `-` of dates, timestamps and times: `tc_date_add('2024-01-31', 1)`, `tc_moment_add('2024-01-31', '1 0 0')`.
///
/// A timestamp's answer has a zone where the argument has one; that zone is UTC, so that days are 24 hours.
/// PostgreSQL: postgresql.org/docs/15/functions-datetime.html#OPERATORS-DATETIME-TABLE
enum DateArithmetic {
  static var functions: [ScalarFunction] { days + moments + clocks }

  private static var days: [ScalarFunction] {
    [
      .ofTimes("tc_date_add", 2) { arguments, result throws(SQLFailure) in
        try result.day(try arguments.day(at: 0).adding(try arguments.whole(at: 1)))
      },
      .ofTimes("tc_date_sub", 2) { arguments, result throws(SQLFailure) in
        try result.day(try arguments.day(at: 0).adding(0 &- (try arguments.whole(at: 1))))
      },
      .ofTimes("tc_date_diff", 2) { arguments, result throws(SQLFailure) in
        let (end, start) = (try arguments.day(at: 0), try arguments.day(at: 1))
        guard end.isFinite, start.isFinite else { throw SQLFailure("22008", "cannot subtract infinite dates") }
        result.integer(Int64(end.number - start.number))
      },
      .ofTimes("tc_date_time", 2) { arguments, result throws(SQLFailure) in
        let day = try arguments.day(at: 0)
        let moment = day.isFinite ? try day.moment.adding(microseconds: try arguments.clock(at: 1)) : day.moment
        try result.moment(moment, isZoned: false)
      },
    ]
  }

  private static var moments: [ScalarFunction] {
    [
      .ofTimes("tc_moment_add", 2) { arguments, result throws(SQLFailure) in
        try result.moment(try arguments.moment(at: 0).adding(try arguments.span(at: 1)), isZoned: arguments.isZoned(at: 0))
      },
      .ofTimes("tc_moment_sub", 2) { arguments, result throws(SQLFailure) in
        try result.moment(try arguments.moment(at: 0).adding(try arguments.span(at: 1).negated()), isZoned: arguments.isZoned(at: 0))
      },
      .ofTimes("tc_moment_diff", 2) { arguments, result throws(SQLFailure) in
        try result.span(try arguments.moment(at: 0).elapsed(since: try arguments.moment(at: 1)))
      },
      .ofTimes("tc_age", 2) { arguments, result throws(SQLFailure) in
        let (end, start) = (try arguments.moment(at: 0), try arguments.moment(at: 1))
        guard end.isFinite, start.isFinite else { throw Moment.failure }
        try result.span(CalendarAge.between(start, end))
      },
    ]
  }

  /// A time of day goes round at midnight; days and months of an interval do not count.
  private static var clocks: [ScalarFunction] {
    [
      .ofTimes("tc_clock_add", 2) { arguments, result throws(SQLFailure) in
        result.clock(
          (try arguments.clock(at: 0) + (try arguments.span(at: 1).microseconds) % Microseconds.perDay).modulo(Microseconds.perDay))
      },
      .ofTimes("tc_clock_sub", 2) { arguments, result throws(SQLFailure) in
        result.clock(
          (try arguments.clock(at: 0) - (try arguments.span(at: 1).microseconds) % Microseconds.perDay).modulo(Microseconds.perDay))
      },
      .ofTimes("tc_clock_diff", 2) { arguments, result throws(SQLFailure) in
        try result.span(TimeSpan(microseconds: try arguments.clock(at: 0) - (try arguments.clock(at: 1))))
      },
    ]
  }
}

extension Moment {
  /// Months first, then days, then the clock.
  func adding(_ span: TimeSpan) throws(SQLFailure) -> Moment {
    guard isFinite else { return self }
    return try adding(months: span.months).adding(days: span.days).adding(microseconds: span.microseconds)
  }

  /// In days and hours.
  func elapsed(since start: Moment) throws(SQLFailure) -> TimeSpan {
    guard isFinite, start.isFinite else { throw SQLFailure("22008", "cannot subtract infinite timestamps") }
    return TimeSpan(microseconds: microseconds - start.microseconds).justifyingHours
  }
}

/// `age(end, start)`: years, months and days as a calendar counts them.
///
///     2001-04-10, 1957-06-13   →   43 years 9 mons 27 days
enum CalendarAge {
  static func between(_ start: Moment, _ end: Moment) -> TimeSpan {
    guard start > end else { return counted(start, end) }
    let span = counted(end, start)
    return TimeSpan(months: -span.months, days: -span.days, microseconds: -span.microseconds)
  }

  /// A missing day is borrowed from the month of the earlier one.
  private static func counted(_ early: Moment, _ late: Moment) -> TimeSpan {
    let (first, last) = (early.date, late.date)
    var months = (last.year - first.year) * 12 + last.month - first.month
    var days = last.day - first.day
    var clock = late.clock - early.clock
    if clock < 0 {
      clock += Microseconds.perDay
      days -= 1
    }
    while days < 0 {
      days += CivilDate.days(inMonth: first.month, of: first.year)
      months -= 1
    }
    return TimeSpan(months: months, days: days, microseconds: clock)
  }
}
