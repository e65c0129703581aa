import SQLiteDriver

/// A point in time, in UTC, to the microsecond.
struct UTCTimestamp {
  private var date: CalendarDate
  private var minuteOfDay = 0
  private var second = 0
  private var microsecond = 0

  /// `YYYY-MM-DD([T ]HH:MM(:SS(\.f{1,9})?)?(Z|[+-]HH:?MM)?)?`, hours of the offset up to 14.
  init?(_ text: BorrowedText) {
    guard let date = CalendarDate(text) else { return nil }
    self.date = date
    guard text.count > 10 else { return }
    guard let end = readTime(text), let offset = UTCTimestamp.offsetMinutes(text, from: end) else { return nil }
    subtract(offset)
  }

  /// Where the offset begins.
  private mutating func readTime(_ text: BorrowedText) -> Int? {
    guard text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: " "), text.count >= 16, text[13] == UInt8(ascii: ":"),
      let hour = text.twoDigits(at: 11), hour < 24, let minute = text.twoDigits(at: 14), minute < 60
    else { return nil }
    minuteOfDay = hour * 60 + minute
    guard text.count > 16, text[16] == UInt8(ascii: ":") else { return 16 }
    guard let second = text.twoDigits(at: 17), second < 60 else { return nil }
    self.second = second
    return readFraction(text)
  }

  private mutating func readFraction(_ text: BorrowedText) -> Int? {
    guard text.count > 19, text[19] == UInt8(ascii: ".") else { return 19 }
    var (position, unit) = (20, 100_000)
    while position < text.count, text[position] >= UInt8(ascii: "0"), text[position] <= UInt8(ascii: "9") {
      microsecond += Int(text[position] & 15) * unit
      unit /= 10
      position += 1
    }
    return 21...29 ~= position ? position : nil
  }

  private static func offsetMinutes(_ text: BorrowedText, from start: Int) -> Int? {
    guard start < text.count else { return 0 }
    let sign = text[start]
    if sign == UInt8(ascii: "Z") { return start + 1 == text.count ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = text.twoDigits(at: start + 1), hours <= 14 else { return nil }
    let hasColon = start + 3 < text.count && text[start + 3] == UInt8(ascii: ":")
    let minutesStart = start + (hasColon ? 4 : 3)
    guard minutesStart + 2 == text.count, let minutes = text.twoDigits(at: minutesStart), minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  private mutating func subtract(_ minutes: Int) {
    minuteOfDay -= minutes
    if minuteOfDay < 0 {
      minuteOfDay += 1_440
      date.moveToPreviousDay()
    } else if minuteOfDay >= 1_440 {
      minuteOfDay -= 1_440
      date.moveToNextDay()
    }
  }

  /// `2026-03-05T10:00:00.500000Z`
  func append(to output: inout [UInt8]) {
    UTCTimestamp.append(date.year / 100, to: &output)
    UTCTimestamp.append(date.year % 100, to: &output)
    UTCTimestamp.append("-", date.month, to: &output)
    UTCTimestamp.append("-", date.day, to: &output)
    UTCTimestamp.append("T", minuteOfDay / 60, to: &output)
    UTCTimestamp.append(":", minuteOfDay % 60, to: &output)
    UTCTimestamp.append(":", second, to: &output)
    UTCTimestamp.append(".", microsecond / 10_000, to: &output)
    UTCTimestamp.append(microsecond / 100 % 100, to: &output)
    UTCTimestamp.append(microsecond % 100, to: &output)
    output.append(UInt8(ascii: "Z"))
  }

  private static func append(_ separator: Unicode.Scalar, _ number: Int, to output: inout [UInt8]) {
    output.append(UInt8(ascii: separator))
    append(number, to: &output)
  }

  /// Two digits.
  private static func append(_ number: Int, to output: inout [UInt8]) {
    output.append(UInt8(48 + number / 10))
    output.append(UInt8(48 + number % 10))
  }
}
