/// A day of the Gregorian calendar as SQL writes it: `2026-11-30`.
struct CalendarDay: Equatable, CustomStringConvertible {
  let year, month, day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Nil for a text that is no such day, or more than one.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts.allSatisfy({ $0.utf8.allSatisfy(Self.isDigit) }) else { return nil }
    guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), day > 0 else {
      return nil
    }
    guard day <= Self.days(in: month, of: year) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  var next: CalendarDay {
    if day < Self.days(in: month, of: year) { return CalendarDay(year: year, month: month, day: day + 1) }
    if month < 12 { return CalendarDay(year: year, month: month + 1, day: 1) }
    return CalendarDay(year: year + 1, month: 1, day: 1)
  }

  var description: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
