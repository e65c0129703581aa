/// A moment in the calendar of a place that is `offsetMinutes` ahead of UTC.
///
///     CivilTime(secondsSince1970: 0, offsetMinutes: 330)   →   1970-01-01 05:30:00
struct CivilTime {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int

  init(secondsSince1970: Int, offsetMinutes: Int = 0) {
    let local = secondsSince1970 + offsetMinutes * 60
    let secondOfDay = local % 86_400
    (year, month, day) = Self.date(daysSince1970: local / 86_400)
    (hour, minute, second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
  }

  /// Years begin in March, so that the leap day is their last (Hinnant, "chrono-compatible low-level date algorithms").
  private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
