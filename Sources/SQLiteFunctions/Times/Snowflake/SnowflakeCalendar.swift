import SQLiteDriver

/// `tc_sf_part('week', value)`, `tc_sf_date_trunc`, `tc_sf_last_day`, `tc_sf_next_day`, `tc_sf_previous_day`, `tc_sf_time_slice`.
///
/// WEEK_START and WEEK_OF_YEAR_POLICY have their default, 0: weeks are those of ISO, Sunday is day 0
/// (docs.snowflake.com/en/sql-reference/functions-date-time#calendar-weeks-and-weekdays).
enum SnowflakeCalendar {
  static var functions: [ScalarFunction] { [part, truncated, lastDay, day("tc_sf_next_day", 1), day("tc_sf_previous_day", -1), slice] }

  private static var part: ScalarFunction {
    .ofTimes("tc_sf_part", 2) { arguments, result throws(SQLFailure) in
      result.integer(Int64(value(of: try SnowflakePart(arguments.string(at: 0)), try SnowflakeValue(arguments, at: 1).moment)))
    }
  }

  private static func value(of part: SnowflakePart, _ moment: Moment) -> Int {
    let date = moment.date
    switch part {
    case .year: return date.year
    case .quarter: return date.quarter
    case .month: return date.month
    case .week: return date.isoWeek.week
    case .day: return date.day
    case .weekday: return date.weekday
    case .isoWeekday: return date.isoWeekday
    case .dayOfYear: return date.dayOfYear
    case .yearOfWeek: return date.isoWeek.year
    case .zoneHour, .zoneMinute: return 0
    case .epoch(let perSecond): return epoch(moment, perSecond)
    default: return ofClock(part, moment.clock)
    }
  }

  private static func epoch(_ moment: Moment, _ perSecond: Int) -> Int {
    let microseconds = moment.microseconds - Moment.unixEpoch.microseconds
    return perSecond > Microseconds.perSecond ? microseconds &* 1_000 : microseconds.floored(by: Microseconds.perSecond / perSecond)
  }

  /// Fractions of a second are counted from the second.
  private static func ofClock(_ part: SnowflakePart, _ clock: Int) -> Int {
    switch part {
    case .hour: clock / Microseconds.perHour
    case .minute: clock / Microseconds.perMinute % 60
    case .second: clock / Microseconds.perSecond % 60
    case .millisecond: clock % Microseconds.perSecond / 1_000
    case .microsecond: clock % Microseconds.perSecond
    default: clock % Microseconds.perSecond * 1_000
    }
  }

  private static var truncated: ScalarFunction {
    .ofTimes("tc_sf_date_trunc", 2) { arguments, result throws(SQLFailure) in
      let (word, value) = (arguments.string(at: 0), try SnowflakeValue(arguments, at: 1))
      guard let moment = start(of: try SnowflakePart(word), value.moment) else { throw SnowflakePart.failure(word) }
      try value.moved(to: moment).answer(result)
    }
  }

  private static func start(of part: SnowflakePart, _ moment: Moment) -> Moment? {
    let date = moment.date
    if let months = part.months { return Moment(firstOfMonth(date.year * 12 + (date.month - 1) / months * months)) }
    if case .week = part { return Moment(day: date.monday) }
    if case .day = part { return Moment(day: moment.day) }
    if case .nanosecond = part { return moment }
    return part.microseconds.map { Moment(microseconds: moment.microseconds.floored(by: $0) * $0) }
  }

  private static func firstOfMonth(_ number: Int) -> CivilDate {
    CivilDate(year: number.floored(by: 12), month: number.modulo(12) + 1, day: 1)
  }

  /// Of the month, or of the week, the quarter or the year that the second argument names.
  private static var lastDay: ScalarFunction {
    .ofTimes("tc_sf_last_day", 2) { arguments, result throws(SQLFailure) in
      let (word, date) = (arguments.string(at: 1), try arguments.moment(at: 0).date)
      let part = try SnowflakePart(word)
      if case .week = part { return try result.day(CalendarDay(number: date.monday + 6)) }
      if case .day = part { return try result.day(CalendarDay(number: date.dayNumber)) }
      guard let months = part.months else { throw SnowflakePart.failure(word) }
      let next = firstOfMonth(date.year * 12 + (date.month - 1) / months * months + months)
      try result.day(CalendarDay(number: next.dayNumber - 1))
    }
  }

  /// The first day of that name after or before; two letters of the name are enough.
  private static func day(_ name: String, _ step: Int) -> ScalarFunction {
    .ofTimes(name, 2) { arguments, result throws(SQLFailure) in
      let word = arguments.string(at: 1).filter { $0 != " " }.lowercased()
      let index = word.utf8.count < 2 ? nil : CalendarNames.weekdays.firstIndex { $0.lowercased().hasPrefix(word.prefix(2)) }
      guard let index else { throw SQLFailure("22023", "Invalid day of week: \(arguments.string(at: 1))") }
      let day = try arguments.moment(at: 0).date
      let distance = ((index - day.weekday) * step).modulo(7)
      try result.day(CalendarDay(number: day.dayNumber + step * (distance == 0 ? 7 : distance)))
    }
  }

  /// `tc_sf_time_slice(value, length, 'MONTH', 'START')`: slices are counted from 1970-01-01, weeks from the Monday before.
  private static var slice: ScalarFunction {
    .ofTimes("tc_sf_time_slice", 4) { arguments, result throws(SQLFailure) in
      let (value, length, word) = (try SnowflakeValue(arguments, at: 0), try arguments.whole(at: 1), arguments.string(at: 2))
      guard length > 0 else { throw SQLFailure("22023", "the length of a slice must be positive") }
      let isEnd = arguments.string(at: 3).lowercased() == "end"
      guard let moment = slice(of: value.moment, length, try SnowflakePart(word), isEnd: isEnd) else { throw SnowflakePart.failure(word) }
      try value.moved(to: moment).answer(result)
    }
  }

  private static func slice(of moment: Moment, _ length: Int, _ part: SnowflakePart, isEnd: Bool) -> Moment? {
    let steps = isEnd ? 1 : 0
    if let months = part.months {
      let width = months * length
      let number = (moment.monthNumber - 1_970 * 12).floored(by: width) + steps
      return Moment(firstOfMonth(1_970 * 12 + number * width))
    }
    guard let unit = part.days.map({ $0 * Microseconds.perDay }) ?? part.microseconds else { return nil }
    let origin = if case .week = part { Moment(day: Moment.unixEpoch.date.monday) } else { Moment.unixEpoch }
    let number = (moment.microseconds - origin.microseconds).floored(by: unit * length) + steps
    return Moment(microseconds: origin.microseconds + number * unit * length)
  }
}
