import SQLiteDriver

/// `tc_extract('year', timestamp)` as a decimal, `tc_date_part` as a double precision.
///
/// What the value is, is seen from its text. PostgreSQL: postgresql.org/docs/15/functions-datetime.html#FUNCTIONS-DATETIME-EXTRACT
enum FieldReading {
  static var functions: [ScalarFunction] {
    [
      .ofTimes("tc_extract", 2) { arguments, result throws(SQLFailure) in
        if let value = try value(arguments, daysAreMoments: false) { result.text(value.text) }
      },
      .ofTimes("tc_date_part", 2) { arguments, result throws(SQLFailure) in
        try value(arguments, daysAreMoments: true)?.answer(result)
      },
    ]
  }

  private static func value(_ arguments: FunctionArguments, daysAreMoments: Bool) throws(SQLFailure) -> FieldValue? {
    guard let text = arguments.text(at: 1) else { return nil }
    let word = arguments.string(at: 0)
    if let span = TimeSpan(encoded: text) { return try span.value(of: word) }
    if let clock = ClockText.read(text) { return try ClockText.value(of: word, clock) }
    let moment = try arguments.moment(at: 1)
    if text.count == 10 && !daysAreMoments { return try CalendarDay(moment).value(of: word) }
    return try moment.value(of: word, isZoned: arguments.isZoned(at: 1))
  }
}

extension CivilDate {
  /// A field of a calendar's; nil for any other.
  func value(of field: TimeField) -> Int? {
    switch field {
    case .day: day
    case .week: isoWeek.week
    case .month: month
    case .quarter: quarter
    case .year: year
    case .decade: year / 10
    case .century: (year + 99) / 100
    case .millennium: (year + 999) / 1_000
    case .weekday: weekday
    case .isoWeekday: isoWeekday
    case .dayOfYear: dayOfYear
    case .isoYear: isoWeek.year
    default: nil
    }
  }
}

extension CalendarDay {
  fileprivate func value(of word: String) throws(SQLFailure) -> FieldValue? {
    guard let field = TimeField(word) else { throw FieldFailure.unknown(word, type: "date") }
    guard CivilDate(dayNumber: 0).value(of: field) != nil || field == .epoch || field == .julian else {
      throw FieldFailure.unsupported(word, type: "date")
    }
    guard isFinite else { return Moment.infinite(field, isNegative: self == .negativeInfinity) }
    switch field {
    case .epoch: return .whole((number - Moment.unixEpoch.day) * 86_400)
    case .julian: return .whole(number + DateTimeReader.julianDayOf2000)
    default: return CivilDate(dayNumber: number).value(of: field).map(FieldValue.whole)
    }
  }
}

extension Moment {
  fileprivate func value(of word: String, isZoned: Bool) throws(SQLFailure) -> FieldValue? {
    let type = isZoned ? "timestamp with time zone" : "timestamp without time zone"
    guard let field = TimeField(word) else { throw FieldFailure.unknown(word, type: type) }
    if field == .zone || field == .zoneHour || field == .zoneMinute {
      guard isZoned else { throw FieldFailure.unsupported(word, type: type) }
      return .whole(0)
    }
    guard isFinite else { return Moment.infinite(field, isNegative: self == .negativeInfinity) }
    switch field {
    case .epoch: return .decimal(units: microseconds - Moment.unixEpoch.microseconds, scale: 6)
    case .julian: return .julian(day: day + DateTimeReader.julianDayOf2000, clock: clock)
    default: return date.value(of: field).map(FieldValue.whole) ?? ClockText.value(of: field, clock)
    }
  }

  /// What grows for ever is infinite; what comes round is unknown.
  fileprivate static func infinite(_ field: TimeField, isNegative: Bool) -> FieldValue? {
    switch field {
    case .year, .decade, .century, .millennium, .julian, .isoYear, .epoch: .infinity(isNegative: isNegative)
    default: nil
    }
  }
}

extension ClockText {
  /// A field of a clock's; nil for any other. The clock may be an interval's, and negative.
  fileprivate static func value(of field: TimeField, _ clock: Int) -> FieldValue? {
    switch field {
    case .microseconds: .whole(clock % Microseconds.perMinute)
    case .milliseconds: .seconds(microseconds: clock % Microseconds.perMinute, scale: 3)
    case .second: .seconds(microseconds: clock % Microseconds.perMinute, scale: 6)
    case .minute: .whole(clock / Microseconds.perMinute % 60)
    case .hour: .whole(clock / Microseconds.perHour)
    default: nil
    }
  }

  fileprivate static func value(of word: String, _ clock: Int) throws(SQLFailure) -> FieldValue {
    let type = "time without time zone"
    guard let field = TimeField(word) else { throw FieldFailure.unknown(word, type: type) }
    if field == .epoch { return .decimal(units: clock, scale: 6) }
    guard let value = value(of: field, clock) else { throw FieldFailure.unsupported(word, type: type) }
    return value
  }
}

extension TimeSpan {
  fileprivate func value(of word: String) throws(SQLFailure) -> FieldValue {
    guard let field = TimeField(word) else { throw FieldFailure.unknown(word, type: "interval") }
    switch field {
    case .day: return .whole(days)
    case .month: return .whole(months % 12)
    case .quarter: return .whole(months % 12 / 3 + 1)
    case .year: return .whole(months / 12)
    case .decade: return .whole(months / 120)
    case .century: return .whole(months / 1_200)
    case .millennium: return .whole(months / 12_000)
    case .epoch: return .decimal(units: epoch, scale: 6)
    default:
      guard let value = ClockText.value(of: field, microseconds) else { throw FieldFailure.unsupported(word, type: "interval") }
      return value
    }
  }

  /// A year has 365.25 days here, a month 30.
  private var epoch: Int {
    let quarterDays = 1_461 * (months / 12) + 120 * (months % 12) + 4 * days
    return quarterDays &* (Microseconds.perDay / 4) &+ microseconds
  }
}
