/// Brings ISO 8601 times to one spelling: UTC, six digits of a second.
///
///     2026-03-06T04:00:00.5+02:00   →   2026-03-06T02:00:00.500000Z
///
/// One spelling sorts as text the way it sorts as time, which SQLite relies on. A time without a zone is UTC, as Airbyte writes it.
/// Digits past the sixth are dropped: both databases keep microseconds.
enum UTCTimestamp {
  static func normalized(_ text: String) -> String? {
    var reader = Reader(rest: Array(text.utf8)[...])
    guard let days = reader.date(), reader.takes("T", "t", " "), let clock = reader.clock(), let offset = reader.offsetMinutes(),
      reader.rest.isEmpty
    else { return nil }
    let seconds = days * 86_400 + clock.seconds - offset * 60
    guard years.contains(civil(floorDivided(seconds, by: 86_400)).year) else { return nil }
    return spelled(seconds, clock.microseconds)
  }

  private static let years = 1...9999

  private static func spelled(_ seconds: Int, _ microseconds: Int) -> String {
    let days = floorDivided(seconds, by: 86_400)
    let clock = seconds - days * 86_400
    let date = civil(days)
    let day = "\(digits(date.year, 4))-\(digits(date.month, 2))-\(digits(date.day, 2))"
    return "\(day)T\(digits(clock / 3600, 2)):\(digits(clock / 60 % 60, 2)):\(digits(clock % 60, 2)).\(digits(microseconds, 6))Z"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  private static func floorDivided(_ number: Int, by divisor: Int) -> Int { (number - ((number % divisor) + divisor) % divisor) / divisor }

  /// Days since 1970-01-01 of a date of the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms").
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = floorDivided(year, by: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let yearOfEra = year - era * 400
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The way back.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = floorDivided(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    /// `YYYY-MM-DD`, a day that the calendar has, as days since 1970.
    mutating func date() -> Int? {
      guard let year = number(4), takes("-"), let month = number(2), takes("-"), let day = number(2), years.contains(year),
        (1...12).contains(month), (1...31).contains(day)
      else { return nil }
      let days = UTCTimestamp.days(year, month, day)
      return civil(days) == (year, month, day) ? days : nil
    }

    /// `HH:MM`, `HH:MM:SS`, `HH:MM:SS.ffffff`.
    mutating func clock() -> (seconds: Int, microseconds: Int)? {
      guard let hour = number(2), hour < 24, takes(":"), let minute = number(2), minute < 60 else { return nil }
      guard takes(":") else { return (hour * 3600 + minute * 60, 0) }
      guard let second = number(2), second < 60, let fraction = microseconds() else { return nil }
      return (hour * 3600 + minute * 60 + second, fraction)
    }

    private mutating func microseconds() -> Int? {
      guard takes(".", ",") else { return 0 }
      let digits = rest.prefix { isDigit($0) }
      rest = rest.dropFirst(digits.count)
      guard !digits.isEmpty else { return nil }
      return (0..<6).reduce(0) { $0 * 10 + ($1 < digits.count ? Int(digits[digits.startIndex + $1]) - 48 : 0) }
    }

    /// `Z`, `+02:00`, `+0200`, `-05`, or nothing.
    mutating func offsetMinutes() -> Int? {
      if rest.isEmpty || takes("Z", "z") { return 0 }
      let isNegative = rest.first == UInt8(ascii: "-")
      guard takes("+", "-"), let hours = number(2), hours <= 15 else { return nil }
      if rest.isEmpty { return isNegative ? -hours * 60 : hours * 60 }
      _ = takes(":")
      guard let minutes = number(2), minutes < 60 else { return nil }
      return (isNegative ? -1 : 1) * (hours * 60 + minutes)
    }

    mutating func takes(_ characters: Unicode.Scalar...) -> Bool {
      guard let first = rest.first, characters.contains(where: { UInt8(ascii: $0) == first }) else { return false }
      rest.removeFirst()
      return true
    }

    private mutating func number(_ count: Int) -> Int? {
      let digits = rest.prefix(count)
      guard digits.count == count, digits.allSatisfy(isDigit) else { return nil }
      rest = rest.dropFirst(count)
      return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  }
}
