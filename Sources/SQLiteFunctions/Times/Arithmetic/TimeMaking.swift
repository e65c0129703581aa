import SQLiteDriver

/// `tc_make_date`, `tc_make_time`, `tc_make_timestamp`, `tc_make_timestamptz` and `tc_to_timestamp(seconds)`.
///
/// PostgreSQL: postgresql.org/docs/15/functions-datetime.html#FUNCTIONS-DATETIME-TABLE
enum TimeMaking {
  static func functions(_ zones: ZoneCatalogue) -> [ScalarFunction] {
    [
      .ofTimes("tc_make_date", 3) { arguments, result throws(SQLFailure) in
        try result.day(CalendarDay(number: try date(arguments).dayNumber))
      },
      .ofTimes("tc_make_time", 3) { arguments, result throws(SQLFailure) in result.clock(try clock(arguments, from: 0)) },
      .ofTimes("tc_make_timestamp", 6) { arguments, result throws(SQLFailure) in try result.moment(try moment(arguments), isZoned: false) },
      .ofTimes("tc_make_timestamptz", 6) { arguments, result throws(SQLFailure) in try result.moment(try moment(arguments), isZoned: true)
      },
      .ofTimes("tc_make_timestamptz", 7) { arguments, result throws(SQLFailure) in
        let moment = try moment(arguments)
        let offset = try offset(arguments.string(at: 6), of: moment, zones)
        try result.moment(try moment.adding(microseconds: -offset * Microseconds.perSecond), isZoned: true)
      },
      .ofTimes("tc_to_timestamp", 1) { arguments, result throws(SQLFailure) in
        try result.moment(try moment(unixSeconds: try arguments.float(at: 0)), isZoned: true)
      },
    ]
  }

  private static func moment(_ arguments: FunctionArguments) throws(SQLFailure) -> Moment {
    Moment(try date(arguments), clock: try clock(arguments, from: 3))
  }

  private static func date(_ arguments: FunctionArguments) throws(SQLFailure) -> CivilDate {
    let (year, month, day) = (try arguments.whole(at: 0), try arguments.whole(at: 1), try arguments.whole(at: 2))
    guard 1...294_276 ~= year, 1...12 ~= month, 1...CivilDate.days(inMonth: month, of: year) ~= day else {
      throw SQLFailure("22008", "date field value out of range: \(year)-\(twoDigits(month))-\(twoDigits(day))")
    }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func clock(_ arguments: FunctionArguments, from index: Int) throws(SQLFailure) -> Int {
    let (hour, minute, second) = (try arguments.whole(at: index), try arguments.whole(at: index + 1), try arguments.float(at: index + 2))
    let fraction = (second * Double(Microseconds.perSecond)).rounded(.toNearestOrEven)
    guard 0...24 ~= hour, 0...59 ~= minute, fraction >= 0, fraction <= 60_000_000 else { throw outOfRange(hour, minute, second) }
    let clock = hour * Microseconds.perHour + minute * Microseconds.perMinute + Int(fraction)
    guard clock <= Microseconds.perDay else { throw outOfRange(hour, minute, second) }
    return clock
  }

  private static func outOfRange(_ hour: Int, _ minute: Int, _ second: Double) -> SQLFailure {
    let seconds = second == second.rounded() && abs(second) < 1e6 ? twoDigits(Int(second)) : String(second)
    return SQLFailure("22008", "time field value out of range: \(hour):\(twoDigits(minute)):\(seconds)")
  }

  private static func twoDigits(_ number: Int) -> String { 0...9 ~= number ? "0\(number)" : String(number) }

  /// `+02` counts to the east here, unlike in AT TIME ZONE.
  private static func offset(_ name: String, of moment: Moment, _ zones: ZoneCatalogue) throws(SQLFailure) -> Int {
    if let first = name.utf8.first, Digits.isDigit(first) {
      throw SQLFailure("22023", "invalid input syntax for type numeric time zone: \"\(name)\"")
    }
    do throws(InputFailure) { return try OffsetText.seconds(Array(name.utf8)) } catch {
      guard case .format = error else { throw SQLFailure("22023", "numeric time zone \"\(name)\" out of range") }
      return try zones.offset(name, ofLocal: moment)
    }
  }

  private static func moment(unixSeconds seconds: Double) throws(SQLFailure) -> Moment {
    guard !seconds.isNaN else { throw SQLFailure("22008", "timestamp cannot be NaN") }
    guard seconds.isFinite else { return seconds > 0 ? .infinity : .negativeInfinity }
    guard abs(seconds) < 1e12 else { throw Moment.failure }
    let sinceEpoch = seconds + Double(Moment.unixEpoch.microseconds / Microseconds.perSecond)
    return Moment(microseconds: Int((sinceEpoch * Double(Microseconds.perSecond)).rounded(.toNearestOrEven)))
  }
}
