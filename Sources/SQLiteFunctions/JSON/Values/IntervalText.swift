/// An interval `M D U` as PostgreSQL prints it: `14 3 3723500000` → `1 year 2 mons 3 days 01:02:03.5`.
enum IntervalText {
  /// What intervals compare by: a month has 30 days, a day 24 hours.
  static func microseconds(_ interval: [UInt8]) -> Int128 {
    let parts = String(decoding: interval, as: UTF8.self).split(separator: " ").compactMap { Int128($0) }
    guard parts.count == 3 else { return 0 }
    return (parts[0] * 30 + parts[1]) * 86_400_000_000 + parts[2]
  }

  static func text(_ interval: [UInt8]) -> [UInt8] {
    let parts = String(decoding: interval, as: UTF8.self).split(separator: " ").compactMap { Int64($0) }
    guard parts.count == 3 else { return interval }
    var words: [String] = []
    var wasNegative = false
    for (count, unit) in [(parts[0] / 12, "year"), (parts[0] % 12, "mon"), (parts[1], "day")] where count != 0 {
      words.append("\(wasNegative && count > 0 ? "+" : "")\(count) \(unit)\(count == 1 ? "" : "s")")
      wasNegative = count < 0
    }
    if parts[2] != 0 || words.isEmpty { words.append(clock(parts[2], signed: wasNegative)) }
    return Array(words.joined(separator: " ").utf8)
  }

  /// `signed`: a plus stands before a time that follows a negative part.
  private static func clock(_ microseconds: Int64, signed: Bool) -> String {
    let magnitude = microseconds.magnitude
    let (seconds, fraction) = magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let sign = microseconds < 0 ? "-" : signed && microseconds > 0 ? "+" : ""
    let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }.joined(separator: ":")
    return sign + String(decoding: TimeText.withoutTrailingZeros(Array("\(clock).\(padded(fraction, to: 6))".utf8)), as: UTF8.self)
  }

  private static func padded(_ number: UInt64, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
