/// A DATE: days since 2000-01-01, or an infinity.
struct CalendarDay: Equatable, Comparable {
  var number: Int

  static let infinity = CalendarDay(number: .max)
  static let negativeInfinity = CalendarDay(number: .min)

  var isFinite: Bool { self != .infinity && self != .negativeInfinity }

  static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

  private static let range = CivilDate(year: 1, month: 1, day: 1).dayNumber...CivilDate(year: 9999, month: 12, day: 31).dayNumber

  /// Fails outside the years 1 to 9999.
  func checked() throws(SQLFailure) -> CalendarDay {
    guard CalendarDay.range.contains(number) || !isFinite else { throw SQLFailure("22008", "date out of range") }
    return self
  }

  func adding(_ days: Int) throws(SQLFailure) -> CalendarDay {
    guard isFinite else { return self }
    let (sum, overflow) = number.addingReportingOverflow(days)
    guard !overflow else { throw SQLFailure("22008", "date out of range") }
    return try CalendarDay(number: sum).checked()
  }

  var moment: Moment {
    switch self {
    case .infinity: .infinity
    case .negativeInfinity: .negativeInfinity
    default: Moment(day: number)
    }
  }

  init(number: Int) { self.number = number }

  init(_ moment: Moment) {
    switch moment {
    case .infinity: self = .infinity
    case .negativeInfinity: self = .negativeInfinity
    default: number = moment.day
    }
  }
}
