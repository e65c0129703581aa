/// Reads a text in a format of Snowflake; the whole text must fit.
///
///     SnowflakeFormatReader.read("5/1/2024", format "DD/MM/YYYY")   →   2024-01-05
struct SnowflakeFormatReader {
  private let text: [UInt8]
  private var position = 0
  private var date = CivilDate(year: 1970, month: 1, day: 1)
  private var (hour, minute, second, microsecond) = (0, 0, 0, 0)
  private var isAfternoon: Bool?
  private var offset = 0

  struct Reading {
    /// On the wall clock.
    let local: Moment
    /// Seconds east of UTC.
    let offset: Int
  }

  /// Nil where the text is something else, or no day of the calendar.
  static func read(_ text: [UInt8], _ format: SnowflakeFormat) -> Reading? {
    var reader = SnowflakeFormatReader(text: text)
    for element in format.elements where !reader.take(element) { return nil }
    return reader.position == text.count ? reader.reading : nil
  }

  private init(text: [UInt8]) { self.text = text }

  private var reading: Reading? {
    guard 1...9_999 ~= date.year, 1...12 ~= date.month, 1...CivilDate.days(inMonth: date.month, of: date.year) ~= date.day,
      hour < 24, minute < 60, second < 60, isAfternoon == nil || 1...12 ~= hour
    else { return nil }
    let hour = isAfternoon.map { self.hour % 12 + ($0 ? 12 : 0) } ?? self.hour
    let clock = ((hour * 60 + minute) * 60 + second) * Microseconds.perSecond + microsecond
    return Reading(local: Moment(date, clock: clock), offset: offset)
  }

  private mutating func take(_ element: SnowflakeFormat.Element) -> Bool {
    switch element {
    case .year: return take(\.date.year, exactly: 4)
    case .shortYear:
      guard take(\.date.year, exactly: 2) else { return false }
      date.year += date.year < 70 ? 2_000 : 1_900
    case .month: return take(\.date.month)
    case .day: return take(\.date.day)
    case .hour24, .hour12: return take(\.hour)
    case .minute: return take(\.minute)
    case .second: return take(\.second)
    case .shortMonthName: return takeName(CalendarNames.months.map { String($0.prefix(3)) }) { $0.date.month = $1 + 1 }
    case .monthName: return takeName(CalendarNames.months) { $0.date.month = $1 + 1 }
    case .weekday: return takeName(CalendarNames.weekdays.map { String($0.prefix(3)) }) { _, _ in }
    case .meridiem: return takeName(["AM", "PM"]) { $0.isAfternoon = $1 == 1 }
    case .fraction: return takeFraction()
    case .zoneHour, .zoneHourMinute, .zoneHourColonMinute: return takeOffset()
    case .character(let byte):
      guard text.at(position) == byte else { return false }
      position += 1
    }
    return true
  }

  /// One digit or two, or exactly so many.
  private mutating func take(_ field: WritableKeyPath<SnowflakeFormatReader, Int>, exactly width: Int? = nil) -> Bool {
    guard let number = number(exactly: width) else { return false }
    self[keyPath: field] = number
    return true
  }

  private mutating func number(exactly width: Int? = nil) -> Int? {
    let digits = text[position...].prefix(width ?? 2).prefix(while: Digits.isDigit)
    guard !digits.isEmpty, digits.count == width ?? digits.count else { return nil }
    position = digits.endIndex
    return digits.reduce(0) { (sum: Int, digit: UInt8) -> Int in sum * 10 + Int(digit &- 48) }
  }

  private mutating func takeName(_ names: [String], _ store: (inout SnowflakeFormatReader, Int) -> Void) -> Bool {
    let rest = text[position...].prefix(9).map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    guard let index = names.firstIndex(where: { rest.starts(with: $0.lowercased().utf8) }) else { return false }
    position += names[index].utf8.count
    store(&self, index)
    return true
  }

  /// Up to nine digits, of which those beyond the microsecond are cut off.
  private mutating func takeFraction() -> Bool {
    let digits = text[position...].prefix(9).prefix(while: Digits.isDigit)
    guard !digits.isEmpty else { return false }
    var unit = 100_000
    for digit in digits {
      microsecond += Int(digit &- 48) * unit
      unit /= 10
    }
    position = digits.endIndex
    return true
  }

  /// `Z`, `+02`, `-0330`, `+05:30`
  private mutating func takeOffset() -> Bool {
    if text.at(position) == UInt8(ascii: "Z") {
      position += 1
      return true
    }
    guard let sign = text.at(position), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
    position += 1
    guard let hours = number() else { return false }
    if text.at(position) == UInt8(ascii: ":") { position += 1 }
    guard let minutes = position < text.count && Digits.isDigit(text[position]) ? number(exactly: 2) : 0, hours < 24, minutes < 60 else {
      return false
    }
    offset = (sign == UInt8(ascii: "-") ? -60 : 60) * (hours * 60 + minutes)
    return true
  }
}
