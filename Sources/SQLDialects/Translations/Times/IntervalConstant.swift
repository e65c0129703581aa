/// An interval that is written out in PostgreSQL's words.
///
///     1 year 2 mons 04:05:06   →   INTERVAL '1 year, 2 month, 4 hour, 5 minute, 6 second'
struct IntervalConstant {
  private let parts: [(number: Int, unit: String)]

  /// nil for signs, fractions and the forms with letters (P1Y), which Snowflake writes otherwise or not at all.
  init?(_ text: String) {
    var (parts, rest) = ([(number: Int, unit: String)](), text.lowercased().split(separator: " ")[...])
    while let word = rest.popFirst() {
      if word.contains(":") {
        guard let clock = Self.clock(word) else { return nil }
        parts += clock
      } else {
        guard let number = Self.whole(word), let unit = rest.popFirst().flatMap({ Self.units[String($0)] }) else { return nil }
        parts.append((number, unit))
      }
    }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
  }

  /// As Snowflake's constants are written (docs.snowflake.com/en/sql-reference/data-types-datetime, interval constants).
  var snowflake: String { "INTERVAL '\(parts.map { "\($0.number) \($0.unit)" }.joined(separator: ", "))'" }

  /// `04:05:06`
  private static func clock(_ word: Substring) -> [(number: Int, unit: String)]? {
    let numbers = word.split(separator: ":", omittingEmptySubsequences: false).map(whole)
    guard (2...3).contains(numbers.count), !numbers.contains(nil) else { return nil }
    return zip(numbers.compactMap(\.self), ["hour", "minute", "second"]).map { ($0, $1) }
  }

  private static func whole(_ word: Substring) -> Int? { word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil }

  private static let units = [
    "year": "year", "years": "year", "y": "year", "month": "month", "months": "month", "mon": "month", "mons": "month", "week": "week",
    "weeks": "week", "w": "week", "day": "day", "days": "day", "d": "day", "hour": "hour", "hours": "hour", "h": "hour",
    "minute": "minute", "minutes": "minute", "min": "minute", "mins": "minute", "m": "minute", "second": "second", "seconds": "second",
    "sec": "second", "secs": "second", "s": "second", "millisecond": "millisecond", "milliseconds": "millisecond",
    "microsecond": "microsecond", "microseconds": "microsecond",
  ]
}
