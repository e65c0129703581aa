/// A date in another order than year, month, day.
///
///     03/04/2026 10:00   →   2026-04-03 or 2026-03-04; rest " 10:00"
struct WrittenDate {
  /// One, or two where day and month could be exchanged.
  let readings: [CalendarDay]
  /// The time behind it.
  let rest: Substring

  /// Nil for anything else.
  init?(_ text: String) {
    let date = text[..<(text.utf8.firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "T") } ?? text.endIndex)]
    rest = text[date.endIndex...]
    // The year is behind the last separator, so that most texts need no second look.
    guard let sign = date.utf8.dropLast(4).last, "/.-".utf8.contains(sign) else { return nil }
    let separator = Character(UnicodeScalar(sign))
    let parts = date.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4, let year = Int(parts[2]) else { return nil }
    guard let first = Self.number(parts[0]), let second = Self.number(parts[1]) else { return nil }
    let pairs = first == second ? [(month: first, day: first)] : [(month: second, day: first), (month: first, day: second)]
    readings = pairs.filter { (1...12).contains($0.month) && $0.day > 0 && $0.day <= CalendarDay.days(in: $0.month, of: year) }
      .map { CalendarDay(year: year, month: $0.month, day: $0.day) }
    if readings.isEmpty { return nil }
  }

  private static func number(_ text: Substring) -> Int? {
    (1...2).contains(text.utf8.count) ? Int(text) : nil
  }
}
