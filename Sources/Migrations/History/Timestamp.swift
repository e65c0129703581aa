/// A moment as text: milliseconds since 1970 → `2026-11-22T09:30:00.000Z`.
public enum Timestamp {
  public static func iso(_ milliseconds: Int64) -> String {
    let (days, rest) = milliseconds.flooredDivision(by: 86_400_000)
    let (year, month, day) = date(daysSince1970: days)
    let time = "\(two(rest / 3_600_000)):\(two(rest / 60_000 % 60)):\(two(rest / 1000 % 60)).\(padded(rest % 1000, 3))"
    return "\(padded(year, 4))-\(two(month))-\(two(day))T\(time)Z"
  }

  /// A version's id: `20261122093000`.
  public static func versionID(_ milliseconds: Int64) -> String { String(iso(milliseconds).filter(\.isNumber).prefix(14)) }

  /// The Gregorian calendar, counted in 400-year eras that begin on 1 March (Hinnant, "chrono-compatible date algorithms").
  private static func date(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func two(_ number: Int64) -> String { padded(number, 2) }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}

extension Int64 {
  /// Quotient towards minus infinity, and a remainder that is never negative.
  fileprivate func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let remainder = (self % divisor + divisor) % divisor
    return ((self - remainder) / divisor, remainder)
  }
}
