import SQLiteDriver

/// `tc_sf_date_from_parts(2004, 13, 0)`, `tc_sf_time_from_parts`, `tc_sf_timestamp_from_parts`, whose parts may be too large or negative.
///
/// docs.snowflake.com/en/sql-reference/functions/date_from_parts, …/time_from_parts, …/timestamp_from_parts
enum SnowflakeMaking {
  static func functions(_ zones: ZoneCatalogue) -> [ScalarFunction] {
    [
      .ofTimes("tc_sf_date_from_parts", 3) { arguments, result throws(SQLFailure) in
        try result.day(CalendarDay(number: try day(arguments)))
      },
      .ofTimes("tc_sf_time_from_parts", -1) { arguments, result throws(SQLFailure) in
        result.clock(try clock(arguments, from: 0).modulo(Microseconds.perDay))
      },
      .ofTimes("tc_sf_timestamp_from_parts", -1) { arguments, result throws(SQLFailure) in
        try result.moment(try moment(arguments), isZoned: false)
      },
      .ofTimes("tc_sf_timestamptz_from_parts", -1) { arguments, result throws(SQLFailure) in
        let moment = try moment(arguments)
        let offset = arguments.count > 7 ? try zones.offset(arguments.string(at: 7), ofLocal: moment) : 0
        try result.moment(try moment.adding(microseconds: -offset * Microseconds.perSecond), isZoned: true)
      },
    ]
  }

  private static func moment(_ arguments: FunctionArguments) throws(SQLFailure) -> Moment {
    if arguments.count == 2 { return Moment(day: try arguments.day(at: 0).number, clock: try arguments.clock(at: 1)) }
    return Moment(day: try day(arguments), clock: try clock(arguments, from: 3))
  }

  private static func day(_ arguments: FunctionArguments) throws(SQLFailure) -> Int {
    let (year, month, day) = (try part(arguments, 0), try part(arguments, 1), try part(arguments, 2))
    let months = year * 12 + month - 1
    let number = CivilDate(year: months.floored(by: 12), month: months.modulo(12) + 1, day: 1).dayNumber + day - 1
    return try CalendarDay(number: number).checked().number
  }

  private static func clock(_ arguments: FunctionArguments, from index: Int) throws(SQLFailure) -> Int {
    let (hour, minute, second) = (try part(arguments, index), try part(arguments, index + 1), try part(arguments, index + 2))
    let nanosecond = arguments.count > index + 3 ? try arguments.whole(at: index + 3) : 0
    return hour * Microseconds.perHour + minute * Microseconds.perMinute + second * Microseconds.perSecond + nanosecond.floored(by: 1_000)
  }

  private static func part(_ arguments: FunctionArguments, _ index: Int) throws(SQLFailure) -> Int {
    guard let number = Int32(exactly: try arguments.whole(at: index)) else { throw SQLFailure("22003", "integer out of range") }
    return Int(number)
  }
}
