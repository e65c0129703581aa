/// A timestamp: microseconds since 2000-01-01 00:00, of UTC or of a wall clock.
///
/// As PostgreSQL has it, the least and the greatest number stand for the infinities.
struct Moment: Equatable, Comparable {
  var microseconds: Int

  static let infinity = Moment(microseconds: .max)
  static let negativeInfinity = Moment(microseconds: .min)

  var isFinite: Bool { self != .infinity && self != .negativeInfinity }

  static func < (left: Moment, right: Moment) -> Bool { left.microseconds < right.microseconds }
}

extension Moment {
  init(day: Int, clock: Int = 0) { microseconds = day * Microseconds.perDay + clock }

  init(_ date: CivilDate, clock: Int = 0) { self.init(day: date.dayNumber, clock: clock) }

  /// Days since 2000-01-01.
  var day: Int { microseconds.floored(by: Microseconds.perDay) }

  /// Microseconds since midnight.
  var clock: Int { microseconds.modulo(Microseconds.perDay) }

  var date: CivilDate { CivilDate(dayNumber: day) }

  /// 1970-01-01 00:00
  static let unixEpoch = Moment(day: -10_957)
}

extension Moment {
  private static let range = Moment(CivilDate(year: 1, month: 1, day: 1))..<Moment(CivilDate(year: 10_000, month: 1, day: 1))

  static let failure = SQLFailure("22008", "timestamp out of range")

  /// Fails outside the years 1 to 9999, which is all that four digits can say.
  func checked() throws(SQLFailure) -> Moment {
    guard Moment.range.contains(self) || !isFinite else { throw Moment.failure }
    return self
  }

  func adding(microseconds amount: Int) throws(SQLFailure) -> Moment {
    let (sum, overflow) = microseconds.addingReportingOverflow(amount)
    guard !overflow else { throw Moment.failure }
    return Moment(microseconds: sum)
  }

  func adding(days: Int) throws(SQLFailure) -> Moment {
    let (amount, overflow) = days.multipliedReportingOverflow(by: Microseconds.perDay)
    guard !overflow else { throw Moment.failure }
    return try adding(microseconds: amount)
  }

  /// The clock stays, the day is clamped to the month.
  func adding(months: Int) throws(SQLFailure) -> Moment {
    guard months != 0 else { return self }
    guard months.magnitude < 240_000 else { throw Moment.failure }
    return Moment(date.adding(months: months), clock: clock)
  }
}

/// Units of time in microseconds.
enum Microseconds {
  static let perSecond = 1_000_000
  static let perMinute = 60 * perSecond
  static let perHour = 60 * perMinute
  static let perDay = 24 * perHour
}
