/// Reads a POSIX text of a zone. Its offsets count to the west: `EST5` is five hours behind UTC.
///
///     EST5EDT,M3.2.0,M11.1.0      <+03>-3      UTC+2
struct PosixZoneReader {
  private let text: [UInt8]
  private var position = 0

  /// Nil where it is none. A summer time without rules has those of the United States, as PostgreSQL's zone library has it.
  static func rule(_ text: some Sequence<UInt8>) -> FutureRule? {
    var reader = PosixZoneReader(text: Array(text))
    return reader.rule()
  }

  private init(text: [UInt8]) { self.text = text }

  private var isAtEnd: Bool { position >= text.count }

  private mutating func rule() -> FutureRule? {
    guard let name = name(), let west = offset() else { return nil }
    let standard = ZoneRules.Period(offset: -west, isDaylightSaving: false, abbreviation: name)
    guard !isAtEnd else { return FutureRule(standard: standard, summer: nil) }
    guard let summerName = self.name(), !summerName.isEmpty, let summer = summer(summerName, standardOffset: -west), isAtEnd else {
      return nil
    }
    return FutureRule(standard: standard, summer: summer)
  }

  private mutating func summer(_ name: String, standardOffset: Int) -> FutureRule.Summer? {
    let isGiven = text.at(position).map { $0 != UInt8(ascii: ",") } ?? false
    let summerOffset = isGiven ? offset().map { -$0 } : standardOffset + 3_600
    guard let summerOffset else { return nil }
    let period = ZoneRules.Period(offset: summerOffset, isDaylightSaving: true, abbreviation: name)
    guard !isAtEnd else { return Self.usual(period) }
    guard take(","), let start = moment(), take(","), let end = moment() else { return nil }
    return FutureRule.Summer(period: period, start: start, end: end)
  }

  private static func usual(_ period: ZoneRules.Period) -> FutureRule.Summer {
    FutureRule.Summer(
      period: period, start: YearlyMoment(day: .weekday(month: 3, week: 2, weekday: 0), secondsOfDay: 7_200),
      end: YearlyMoment(day: .weekday(month: 11, week: 1, weekday: 0), secondsOfDay: 7_200))
  }

  /// `EST` or `<+03>`; it may be empty.
  private mutating func name() -> String? {
    if take("<") {
      guard let end = text[position...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      defer { position = end + 1 }
      return String(decoding: text[position..<end], as: UTF8.self)
    }
    let start = position
    while let byte = text.at(position), !Digits.isDigit(byte), !",+-".utf8.contains(byte) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private mutating func offset() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(), hours <= 167 else { return nil }
    var seconds = hours * 3_600
    for unit in [60, 1] where take(":") {
      guard let part = number(), part < 60 else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  private mutating func moment() -> YearlyMoment? {
    guard let day = day() else { return nil }
    guard take("/") else { return YearlyMoment(day: day, secondsOfDay: 7_200) }
    return offset().map { YearlyMoment(day: day, secondsOfDay: $0) }
  }

  private mutating func day() -> YearlyMoment.Day? {
    if take("J") { return number().map { .julian($0) } }
    guard take("M") else { return number().map { .ordinal($0) } }
    guard let month = number(), 1...12 ~= month, take("."), let week = number(), 1...5 ~= week, take("."), let weekday = number(),
      weekday < 7
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let byte = text.at(position), Digits.isDigit(byte), (value ?? 0) < 100_000 {
      value = (value ?? 0) * 10 + Int(byte - 48)
      position += 1
    }
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard text.at(position) == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }
}
