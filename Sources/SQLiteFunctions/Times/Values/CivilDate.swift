/// A day of the Gregorian calendar, which is taken to hold for all years.
///
///     CivilDate(dayNumber: 0)   →   2000-01-01
struct CivilDate: Equatable {
  var year: Int
  var month: Int
  var day: Int
}

extension CivilDate {
  /// Days since 2000-01-01. A day past the month's end counts on into the next one.
  var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.floored(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * Self.daysPerEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - Self.epoch
  }

  init(dayNumber: Int) {
    let shifted = dayNumber + Self.epoch
    let era = shifted.floored(by: Self.daysPerEra)
    let dayOfEra = shifted - era * Self.daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Years that begin in March come round after 400.
  private static let daysPerEra = 146_097
  /// From 0000-03-01 to 2000-01-01.
  private static let epoch = 730_425

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CivilDate {
  /// The same day so many months on, or the last one where that month is too short: 01-31 and one month are 02-29.
  func adding(months: Int) -> CivilDate {
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count.floored(by: 12), count.modulo(12) + 1)
    return CivilDate(year: newYear, month: newMonth, day: min(day, Self.days(inMonth: newMonth, of: newYear)))
  }

  var isLastOfMonth: Bool { day == Self.days(inMonth: month, of: year) }

  /// Sunday is 0.
  var weekday: Int { (dayNumber + 6).modulo(7) }

  /// Monday is 1, Sunday is 7.
  var isoWeekday: Int { (dayNumber + 5).modulo(7) + 1 }

  var dayOfYear: Int { dayNumber - CivilDate(year: year, month: 1, day: 1).dayNumber + 1 }

  var quarter: Int { (month - 1) / 3 + 1 }

  /// The Monday on or before it.
  var monday: Int { dayNumber - isoWeekday + 1 }

  /// The year and the number of the ISO week: the week belongs to the year that has its Thursday.
  var isoWeek: (year: Int, week: Int) {
    let thursday = CivilDate(dayNumber: monday + 3)
    return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
  }

  /// The Monday of an ISO year's first week.
  static func firstMonday(ofISOYear year: Int) -> Int { CivilDate(year: year, month: 1, day: 4).monday }
}

extension Int {
  /// Division that rounds down.
  func floored(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The rest of `floored(by:)`, never negative for a positive divisor.
  func modulo(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
