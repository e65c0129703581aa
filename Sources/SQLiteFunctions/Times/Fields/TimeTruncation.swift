import SQLiteDriver

/// `tc_date_trunc('week', timestamp)`, `tc_date_trunc('day', timestamptz, 'Europe/Berlin')`, `tc_interval_trunc`, `tc_date_bin`
/// and `tc_time_round(value, digits)`.
///
/// PostgreSQL: postgresql.org/docs/15/functions-datetime.html#FUNCTIONS-DATETIME-TRUNC
enum TimeTruncation {
  static func functions(_ zones: ZoneCatalogue) -> [ScalarFunction] { [plain, inZone(zones), interval, bin, round] }

  private static var plain: ScalarFunction {
    .ofTimes("tc_date_trunc", 2) { arguments, result throws(SQLFailure) in
      let (moment, isZoned) = (try arguments.moment(at: 1), arguments.isZoned(at: 1))
      try result.moment(try moment.truncated(to: try field(arguments, isZoned: isZoned)), isZoned: isZoned)
    }
  }

  /// Truncated on the zone's wall clock. Days and more ask for the offset at their start, less keeps the offset.
  private static func inZone(_ zones: ZoneCatalogue) -> ScalarFunction {
    .ofTimes("tc_date_trunc", 3) { arguments, result throws(SQLFailure) in
      let (moment, field, name) = (try arguments.moment(at: 1), try field(arguments, isZoned: true), arguments.string(at: 2))
      guard moment.isFinite else { return try result.moment(moment, isZoned: true) }
      let offset = try zones.offset(name, atInstant: moment)
      let local = try moment.adding(microseconds: offset * Microseconds.perSecond).truncated(to: field)
      let newOffset = field.isOfClock ? offset : try zones.offset(name, ofLocal: local)
      try result.moment(try local.adding(microseconds: -newOffset * Microseconds.perSecond), isZoned: true)
    }
  }

  private static func field(_ arguments: FunctionArguments, isZoned: Bool) throws(SQLFailure) -> TimeField {
    let type = isZoned ? "timestamp with time zone" : "timestamp without time zone"
    let field = try unit(arguments.string(at: 0), type: type)
    guard !field.isOfZone else { throw FieldFailure.unsupported(arguments.string(at: 0), type: type) }
    return field
  }

  /// Truncating knows the units alone, not what is counted in them as `dow` and `epoch` are.
  private static func unit(_ word: String, type: String) throws(SQLFailure) -> TimeField {
    guard let field = TimeField(word), field.isUnit else { throw FieldFailure.unknown(word, type: type) }
    return field
  }

  private static var interval: ScalarFunction {
    .ofTimes("tc_interval_trunc", 2) { arguments, result throws(SQLFailure) in
      let word = arguments.string(at: 0)
      let field = try unit(word, type: "interval")
      guard let span = try arguments.span(at: 1).truncated(to: field) else { throw FieldFailure.unsupported(word, type: "interval") }
      try result.span(span)
    }
  }

  private static var bin: ScalarFunction {
    .ofTimes("tc_date_bin", 3) { arguments, result throws(SQLFailure) in
      let (stride, source, origin) = (try arguments.span(at: 0), try arguments.moment(at: 1), try arguments.moment(at: 2))
      guard source.isFinite else { return try result.moment(source, isZoned: arguments.isZoned(at: 1)) }
      guard origin.isFinite else { throw SQLFailure("22008", "origin out of range") }
      try result.moment(try source.binned(stride, origin), isZoned: arguments.isZoned(at: 1))
    }
  }

  /// To so many digits after the second's point, halves away from zero: the type `timestamp(3)`.
  private static var round: ScalarFunction {
    .ofTimes("tc_time_round", 2) { arguments, result throws(SQLFailure) in
      guard let text = arguments.text(at: 0) else { return }
      let digits = max(0, min(6, try arguments.whole(at: 1)))
      if var span = TimeSpan(encoded: text) {
        span.microseconds = rounded(span.microseconds, digits)
        try result.span(span)
      } else if let clock = ClockText.read(text) {
        result.clock(rounded(clock, digits))
      } else {
        try result.moment(try arguments.moment(at: 0).rounded(to: digits), isZoned: arguments.isZoned(at: 0))
      }
    }
  }

  fileprivate static func rounded(_ microseconds: Int, _ digits: Int) -> Int {
    let unit = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1][digits]
    let magnitude = (Int(microseconds.magnitude) + unit / 2) / unit * unit
    return microseconds < 0 ? -magnitude : magnitude
  }
}

extension TimeField {
  /// A unit, or a part of a zone's offset.
  fileprivate var isUnit: Bool {
    switch self {
    case .epoch, .julian, .weekday, .isoWeekday, .dayOfYear, .isoYear: false
    default: true
    }
  }

  fileprivate var isOfZone: Bool { self == .zone || self == .zoneHour || self == .zoneMinute }

  /// Less than a day.
  var isOfClock: Bool { clockUnit != nil }

  /// Microseconds of a unit of less than a day.
  fileprivate var clockUnit: Int? {
    switch self {
    case .microseconds: 1
    case .milliseconds: 1_000
    case .second: Microseconds.perSecond
    case .minute: Microseconds.perMinute
    case .hour: Microseconds.perHour
    default: nil
    }
  }

  /// Months of a unit of a month or more.
  var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    case .decade: 120
    case .century: 1_200
    case .millennium: 12_000
    default: nil
    }
  }
}

extension Moment {
  /// To so many digits after the second's point.
  func rounded(to digits: Int) -> Moment {
    isFinite ? Moment(microseconds: TimeTruncation.rounded(microseconds, digits)) : self
  }

  func truncated(to field: TimeField) throws(SQLFailure) -> Moment {
    guard isFinite else { return self }
    if let unit = field.clockUnit { return Moment(microseconds: microseconds.floored(by: unit) * unit) }
    guard let day = date.start(of: field) else { return Moment(day: day) }
    return Moment(day)
  }

  fileprivate func binned(_ stride: TimeSpan, _ origin: Moment) throws(SQLFailure) -> Moment {
    guard stride.months == 0 else { throw SQLFailure("0A000", "timestamps cannot be binned into intervals containing months or years") }
    let (ofDays, daysOverflow) = stride.days.multipliedReportingOverflow(by: Microseconds.perDay)
    let (length, overflow) = ofDays.addingReportingOverflow(stride.microseconds)
    guard !daysOverflow, !overflow else { throw TimeSpan.failure }
    guard length > 0 else { throw SQLFailure("22008", "stride must be greater than zero") }
    let distance = microseconds - origin.microseconds
    return try origin.adding(microseconds: distance - distance.modulo(length))
  }
}

extension CivilDate {
  /// The first day of the week, month, quarter and so on; nil for other fields.
  func start(of field: TimeField) -> CivilDate? {
    switch field {
    case .week: CivilDate(dayNumber: monday)
    case .month: CivilDate(year: year, month: month, day: 1)
    case .quarter: CivilDate(year: year, month: month - (month - 1) % 3, day: 1)
    case .year: CivilDate(year: year, month: 1, day: 1)
    case .decade: CivilDate(year: year / 10 * 10, month: 1, day: 1)
    case .century: CivilDate(year: (year + 99) / 100 * 100 - 99, month: 1, day: 1)
    case .millennium: CivilDate(year: (year + 999) / 1_000 * 1_000 - 999, month: 1, day: 1)
    default: nil
    }
  }
}

extension TimeSpan {
  /// Nil where a field is no part of an interval.
  fileprivate func truncated(to field: TimeField) -> TimeSpan? {
    if let unit = field.months { return TimeSpan(months: months / unit * unit) }
    if field == .day { return TimeSpan(months: months, days: days) }
    guard let unit = field.clockUnit else { return nil }
    return TimeSpan(months: months, days: days, microseconds: microseconds / unit * unit)
  }
}
