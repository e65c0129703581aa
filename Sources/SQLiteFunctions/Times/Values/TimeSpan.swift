/// An INTERVAL: months, days and microseconds, which are kept apart because months and days vary.
struct TimeSpan: Equatable {
  var months = 0
  var days = 0
  var microseconds = 0

  static let failure = SQLFailure("22008", "interval out of range")

  /// Fails where PostgreSQL's fields, 32 bits for months and days, would not hold it.
  func checked() throws(SQLFailure) -> TimeSpan {
    guard Int32(exactly: months) != nil, Int32(exactly: days) != nil else { throw TimeSpan.failure }
    return self
  }

  /// What comparisons go by: a month is 30 days, a day 24 hours.
  var length: Int128 {
    Int128(months * 30 + days) * Int128(Microseconds.perDay) + Int128(microseconds)
  }
}

extension TimeSpan {
  func adding(_ other: TimeSpan) throws(SQLFailure) -> TimeSpan {
    let (sum, overflow) = microseconds.addingReportingOverflow(other.microseconds)
    guard !overflow else { throw TimeSpan.failure }
    return try TimeSpan(months: months + other.months, days: days + other.days, microseconds: sum).checked()
  }

  func negated() throws(SQLFailure) -> TimeSpan {
    guard microseconds != .min else { throw TimeSpan.failure }
    return try TimeSpan(months: -months, days: -days, microseconds: -microseconds).checked()
  }
}

extension TimeSpan {
  /// 24 hours become a day, with the sign that the days have.
  var justifyingHours: TimeSpan {
    var span = self
    let wholeDays = microseconds / Microseconds.perDay
    span.days += wholeDays
    span.microseconds -= wholeDays * Microseconds.perDay
    if span.days > 0 && span.microseconds < 0 {
      span.days -= 1
      span.microseconds += Microseconds.perDay
    } else if span.days < 0 && span.microseconds > 0 {
      span.days += 1
      span.microseconds -= Microseconds.perDay
    }
    return span
  }

  /// 30 days become a month, with the sign that the months have.
  var justifyingDays: TimeSpan {
    var span = self
    span.months += days / 30
    span.days = days % 30
    if span.months > 0 && span.days < 0 {
      span.months -= 1
      span.days += 30
    } else if span.months < 0 && span.days > 0 {
      span.months += 1
      span.days -= 30
    }
    return span
  }

  /// Hours to days and days to months, so that all have one sign.
  var justified: TimeSpan {
    var span = self
    // Before the hours are joined, so that days and hours of different signs do not overflow.
    if (days > 0 && microseconds > 0) || (days < 0 && microseconds < 0) {
      span.months += span.days / 30
      span.days %= 30
    }
    let wholeDays = span.microseconds / Microseconds.perDay
    span.microseconds -= wholeDays * Microseconds.perDay
    span.days += wholeDays
    span.months += span.days / 30
    span.days %= 30
    span.alignMonths()
    span.alignDays()
    return span
  }

  private mutating func alignMonths() {
    if months > 0 && (days < 0 || (days == 0 && microseconds < 0)) {
      days += 30
      months -= 1
    } else if months < 0 && (days > 0 || (days == 0 && microseconds > 0)) {
      days -= 30
      months += 1
    }
  }

  private mutating func alignDays() {
    if days > 0 && microseconds < 0 {
      microseconds += Microseconds.perDay
      days -= 1
    } else if days < 0 && microseconds > 0 {
      microseconds -= Microseconds.perDay
      days += 1
    }
  }
}
