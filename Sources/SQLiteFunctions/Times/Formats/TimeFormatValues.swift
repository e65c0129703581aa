/// What was read in a format, before it makes a date and a time.
struct TimeFormatValues {
  enum Slot: Hashable {
    case hour, minute, second, secondOfDay, millisecond, microsecond, isAfternoon
    case year, century, month, day, dayOfYear, week, weekOfMonth, weekday, julian, isBeforeChrist
    case zoneSign, zoneHour, zoneMinute, fractionDigits

    /// Where a number is kept as it is.
    init?(_ field: FormatField) {
      switch field {
      case .hour24: self = .hour
      case .minute: self = .minute
      case .second: self = .second
      case .secondOfDay: self = .secondOfDay
      case .month: self = .month
      case .day: self = .day
      case .dayOfYear, .isoDayOfYear: self = .dayOfYear
      case .week, .isoWeek: self = .week
      case .weekOfMonth: self = .weekOfMonth
      case .weekday: self = .weekday
      case .century: self = .century
      case .julian: self = .julian
      case .zoneHour: self = .zoneHour
      default: return nil
      }
    }
  }

  let text: [UInt8]
  let values: [Slot: Int]
  let isOfISOWeeks: Bool
  let yearDigits: Int
  let hasClockOf12: Bool

  private var fieldFailure: SQLFailure { InputFailure.field.message(text, type: "timestamp") }

  /// Zero means that nothing was read, as in PostgreSQL.
  private func value(_ slot: Slot) -> Int? { values[slot].flatMap { $0 == 0 ? nil : $0 } }
}

extension TimeFormatValues {
  /// The reading of the wall clock. What is wrong with the clock of twelve hours is said first, then what is wrong with the date.
  func local() throws(SQLFailure) -> Moment {
    let hour = try hour(value(.hour) ?? ofDay / 3_600)
    let date = try date()
    return Moment(date, clock: try clock(hour))
  }

  /// With the offset applied, and rounded to the digits of `FF3` where one was read.
  func instant() throws(SQLFailure) -> Moment {
    let local = try local().adding(microseconds: -(try offset()) * Microseconds.perSecond)
    return value(.fractionDigits).map(local.rounded) ?? local
  }
}

/// The clock.
extension TimeFormatValues {
  private var ofDay: Int { value(.secondOfDay) ?? 0 }

  private func clock(_ hour: Int) throws(SQLFailure) -> Int {
    let (minute, second) = (value(.minute) ?? ofDay / 60 % 60, value(.second) ?? ofDay % 60)
    let microsecond = (value(.millisecond) ?? 0) * 1_000 + (value(.microsecond) ?? 0)
    guard 0..<24 ~= hour, 0..<60 ~= minute, 0..<60 ~= second, 0..<Microseconds.perSecond ~= microsecond else { throw fieldFailure }
    return ((hour * 60 + minute) * 60 + second) * Microseconds.perSecond + microsecond
  }

  private func hour(_ hour: Int) throws(SQLFailure) -> Int {
    guard hasClockOf12 else { return hour }
    guard 1...12 ~= hour else { throw SQLFailure("22007", "hour \"\(hour)\" is invalid for the 12-hour clock") }
    return hour % 12 + (value(.isAfternoon) == nil ? 0 : 12)
  }

  /// Seconds east of UTC.
  private func offset() throws(SQLFailure) -> Int {
    guard let sign = values[.zoneSign] else { return 0 }
    let (hours, minutes) = (values[.zoneHour] ?? 0, values[.zoneMinute] ?? 0)
    guard 0...15 ~= hours, 0..<60 ~= minutes else { throw InputFailure.displacement.message(text, type: "timestamp") }
    return sign * (hours * 60 + minutes) * 60
  }
}

/// The day.
extension TimeFormatValues {
  private func date() throws(SQLFailure) -> CivilDate {
    var date = CivilDate(year: year ?? 0, month: 1, day: 1)
    if let julian = value(.julian) { date = CivilDate(dayNumber: julian - DateTimeReader.julianDayOf2000) }
    var dayOfYear = value(.dayOfYear)
    if let week = value(.week) {
      if isOfISOWeeks { date = isoWeekDate(week, year: date.year) } else { dayOfYear = (week - 1) * 7 + 1 }
    }
    if let day = value(.weekOfMonth).map({ ($0 - 1) * 7 + 1 }) ?? value(.day) { date.day = day }
    if let month = value(.month) { date.month = month }
    if let dayOfYear, date.month <= 1 || date.day <= 1 { date = try self.date(dayOfYear, date) }
    guard DateTimeReader.years ~= date.year else { throw Moment.failure }
    guard 1...12 ~= date.month, 1...CivilDate.days(inMonth: date.month, of: date.year) ~= date.day else { throw fieldFailure }
    return date
  }

  /// Two digits of a year belong to the century where one is given.
  private var year: Int? {
    let isBeforeChrist = value(.isBeforeChrist) != nil
    let century = value(.century).map { isBeforeChrist ? -$0 : $0 }
    guard let year = value(.year) else { return century.map { $0 >= 0 ? ($0 - 1) * 100 + 1 : $0 * 100 + 1 } }
    guard let century, yearDigits <= 2 else {
      let signed = isBeforeChrist ? -year : year
      return signed < 0 ? signed + 1 : signed
    }
    guard year % 100 != 0 else { return century * 100 + (century >= 0 ? 0 : 1) }
    return century >= 0 ? (century - 1) * 100 + year % 100 : (century + 1) * 100 - year % 100 + 1
  }

  /// Monday where no day of the week is given.
  private func isoWeekDate(_ week: Int, year: Int) -> CivilDate {
    let monday = CivilDate.firstMonday(ofISOYear: year) + (week - 1) * 7
    guard let weekday = value(.weekday) else { return CivilDate(dayNumber: monday) }
    return CivilDate(dayNumber: monday + (weekday > 1 ? weekday - 2 : 6))
  }

  private func date(_ dayOfYear: Int, _ date: CivilDate) throws(SQLFailure) -> CivilDate {
    guard date.year != 0 || value(.isBeforeChrist) != nil else {
      throw SQLFailure("22007", "cannot calculate day of year without year information")
    }
    if isOfISOWeeks { return CivilDate(dayNumber: CivilDate.firstMonday(ofISOYear: date.year) + dayOfYear - 1) }
    guard 1...(CivilDate.isLeap(date.year) ? 366 : 365) ~= dayOfYear else { throw fieldFailure }
    let found = CivilDate(dayNumber: CivilDate(year: date.year, month: 1, day: 1).dayNumber + dayOfYear - 1)
    return CivilDate(year: date.year, month: date.month <= 1 ? found.month : date.month, day: date.day <= 1 ? found.day : date.day)
  }
}
