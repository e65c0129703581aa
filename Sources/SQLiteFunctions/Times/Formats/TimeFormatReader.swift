/// Reads a text in a format: `to_timestamp` and `to_date`.
///
///     to_timestamp('5 Jan 2024 3 PM', 'DD Mon YYYY HH PM')   →   2024-01-05 15:00:00
///
/// Blanks and separators match each other, or nothing; other characters of the format skip one of the text. Text that is left
/// over is ignored (postgresql.org/docs/15/functions-formatting.html).
struct TimeFormatReader {
  private let text: [UInt8]
  private let format: TimeFormat
  private var position = 0
  private var isFixed = false
  /// How many characters were skipped more than the format says.
  private var extraSkips = 0
  private var values: [TimeFormatValues.Slot: Int] = [:]
  private var isOfISOWeeks: Bool?
  private var yearDigits = 0
  private var hasClockOf12 = false

  static func read(_ text: [UInt8], _ format: TimeFormat) throws(SQLFailure) -> TimeFormatValues {
    var reader = TimeFormatReader(text: text, format: format)
    for index in format.nodes.indices where reader.position < text.count { try reader.readNode(index) }
    return TimeFormatValues(
      text: text, values: reader.values, isOfISOWeeks: reader.isOfISOWeeks ?? false, yearDigits: reader.yearDigits,
      hasClockOf12: reader.hasClockOf12)
  }

  private init(text: [UInt8], format: TimeFormat) {
    self.text = text
    self.format = format
  }

  private mutating func readNode(_ index: Int) throws(SQLFailure) {
    let node = format.nodes[index]
    if !isFixed, index == 0 || node.isPattern, !node.isFixedMark { skipBlanks() }
    switch node {
    case .separator, .blank: skipSeparator()
    case .character: skipCharacter()
    case .pattern(let pattern):
      try read(pattern, at: index)
      guard !isFixed else { return }
      extraSkips = 0
      skipBlanks()
    }
  }

  private mutating func skipBlanks() {
    while let byte = text.at(position), TimeFormat.isBlank(byte) {
      position += 1
      extraSkips += 1
    }
  }

  private mutating func skipSeparator() {
    guard !isFixed else { return skip() }
    extraSkips -= 1
    guard let byte = text.at(position), TimeFormat.isBlank(byte) || TimeFormat.isSeparator(byte) else { return }
    position += 1
    extraSkips += 1
  }

  private mutating func skipCharacter() {
    if !isFixed && extraSkips > 0 { extraSkips -= 1 } else { skip() }
  }

  private mutating func skip() {
    if position < text.count { _ = TimeFormat.character(text, &position) }
  }
}

/// The patterns.
extension TimeFormatReader {
  private mutating func read(_ pattern: TimeFormat.Pattern, at index: Int) throws(SQLFailure) {
    try setConvention(pattern.keyword.field)
    switch pattern.keyword.field {
    case .fixed: isFixed = true
    case .meridiem(let isDotted):
      try set(.isAfternoon, try name(isDotted ? ["a.m.", "p.m."] : ["am", "pm"], pattern), pattern)
      hasClockOf12 = true
    case .era(let isDotted): try set(.isBeforeChrist, try name(isDotted ? ["a.d.", "b.c."] : ["ad", "bc"], pattern), pattern)
    case .monthName: try set(.month, try name(CalendarNames.months, pattern) + 1, pattern)
    case .shortMonthName: try set(.month, try name(CalendarNames.months.map { String($0.prefix(3)) }, pattern) + 1, pattern)
    case .dayName: try set(.weekday, try name(CalendarNames.weekdays, pattern) + 1, pattern)
    case .shortDayName: try set(.weekday, try name(CalendarNames.weekdays.map { String($0.prefix(3)) }, pattern) + 1, pattern)
    case .romanMonth: try set(.month, 12 - (try name(TimeFormatWriter.romanMonths.reversed(), pattern)), pattern)
    case .zone, .offset:
      throw SQLFailure("0A000", "formatting field \"\(pattern.spelling)\" is only supported in to_char")
    case .yearWithComma: try readYearWithComma(pattern)
    default:
      try readNumber(pattern, at: index)
    }
  }

  private mutating func setConvention(_ field: FormatField) throws(SQLFailure) {
    guard let isOfISOWeeks = field.isOfISOWeeks else { return }
    guard self.isOfISOWeeks == nil || self.isOfISOWeeks == isOfISOWeeks else {
      throw SQLFailure("22007", "invalid combination of date conventions")
    }
    self.isOfISOWeeks = isOfISOWeeks
  }

  private mutating func set(_ slot: TimeFormatValues.Slot, _ value: Int, _ pattern: TimeFormat.Pattern) throws(SQLFailure) {
    if let old = values[slot], old != 0, old != value {
      throw SQLFailure("22007", "conflicting values for \"\(pattern.spelling)\" field in formatting string")
    }
    values[slot] = value
  }

  /// The index of the name that comes next, in any case.
  private mutating func name(_ names: [String], _ pattern: TimeFormat.Pattern) throws(SQLFailure) -> Int {
    let rest = text[position...].prefix(9).map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    guard let index = names.firstIndex(where: { rest.starts(with: $0.lowercased().utf8) }) else {
      throw pattern.invalidName(text[position...])
    }
    position += names[index].utf8.count
    return index
  }

  private mutating func readNumber(_ pattern: TimeFormat.Pattern, at index: Int) throws(SQLFailure) {
    if pattern.keyword.field == .zoneHour { try readZoneSign() }
    let (value, width) = try number(pattern, at: index)
    if pattern.ordinal != nil, !pattern.keyword.field.isOfZone {
      skip()
      skip()
    }
    try store(value, width, pattern)
  }

  private mutating func store(_ value: Int, _ width: Int, _ pattern: TimeFormat.Pattern) throws(SQLFailure) {
    switch pattern.keyword.field {
    case .hour12:
      try set(.hour, value, pattern)
      hasClockOf12 = true
    case .isoWeekday: try set(.weekday, value < 7 ? value + 1 : 1, pattern)
    case .millisecond: try set(.millisecond, value * (width == 1 ? 100 : width == 2 ? 10 : 1), pattern)
    case .fraction(let digits):
      values[.fractionDigits] = digits
      fallthrough
    case .microsecond: try set(.microsecond, value * ([1, 100_000, 10_000, 1_000, 100, 10].at(width) ?? 1), pattern)
    case .year(let digits), .isoYear(let digits):
      try set(.year, digits < 4 && width < 4 ? Self.near2020(value) : value, pattern)
      yearDigits = digits
    case .zoneMinute:
      if values[.zoneSign] == nil { values[.zoneSign] = 1 }
      try set(.zoneMinute, value, pattern)
    case let field: if let slot = TimeFormatValues.Slot(field) { try set(slot, value, pattern) }
    }
  }

  /// The year of less than four digits that is nearest to 2020.
  private static func near2020(_ year: Int) -> Int {
    switch year {
    case ..<70: year + 2000
    case ..<100: year + 1900
    case ..<520: year + 2000
    case ..<1000: year + 1000
    default: year
    }
  }

  /// A minus sign may have been taken for a separator before.
  private mutating func readZoneSign() throws(SQLFailure) {
    if let byte = text.at(position), "+- ".utf8.contains(byte) {
      values[.zoneSign] = byte == UInt8(ascii: "-") ? -1 : 1
      position += 1
    } else {
      values[.zoneSign] = extraSkips > 0 && text.at(position - 1) == UInt8(ascii: "-") ? -1 : 1
    }
  }

  /// A number and how many characters it took.
  private mutating func number(_ pattern: TimeFormat.Pattern, at index: Int) throws(SQLFailure) -> (value: Int, width: Int) {
    let start = position
    var end = position
    while let byte = text.at(end), TimeFormat.isBlank(byte) { end += 1 }
    let width = pattern.keyword.inputWidth
    let isOpen = format.endsWithItsDigits(index)
    guard isOpen || text.count - end >= width else { throw pattern.tooShort }
    let limit = isOpen ? text.count : end + width
    var digits = end
    if let sign = text.at(end), sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+"), digits < limit { digits += 1 }
    let firstDigit = digits
    while digits < limit, Digits.isDigit(text[digits]) { digits += 1 }
    guard digits > firstDigit else { throw pattern.invalid(text[end...].prefix(width)) }
    guard isOpen || digits == limit else { throw pattern.invalid(text[end..<limit]) }
    guard let value = Int(String(decoding: text[end..<digits], as: UTF8.self)), Int32(exactly: value) != nil else {
      throw pattern.outOfRange
    }
    position = digits
    return (value, digits - start)
  }

  private mutating func readYearWithComma(_ pattern: TimeFormat.Pattern) throws(SQLFailure) {
    let thousands = text[position...].prefix(while: Digits.isDigit)
    let years = text[thousands.endIndex...].dropFirst().prefix(while: Digits.isDigit).prefix(3)
    guard !thousands.isEmpty, thousands.count < 7, text.at(thousands.endIndex) == UInt8(ascii: ","), !years.isEmpty,
      let thousand = Int(String(decoding: thousands, as: UTF8.self)), let year = Int(String(decoding: years, as: UTF8.self))
    else { throw SQLFailure("22007", "invalid input string for \"Y,YYY\"") }
    position = years.endIndex
    try set(.year, thousand * 1_000 + year, pattern)
    yearDigits = 4
  }
}

extension TimeFormat.Node {
  fileprivate var isPattern: Bool { if case .pattern = self { true } else { false } }

  fileprivate var isFixedMark: Bool { if case .pattern(let pattern) = self { pattern.keyword.field == .fixed } else { false } }
}

extension FormatKeyword {
  /// How many characters are read where digits follow.
  fileprivate var inputWidth: Int {
    switch field {
    case .hour12, .hour24, .zoneHour, .zoneMinute: 2
    case .millisecond, .isoDayOfYear: 3
    case .microsecond: 6
    case .fraction(let digits): digits
    case .isoWeekday: 1
    default: text.count
    }
  }
}

extension FormatField {
  fileprivate var isOfZone: Bool { self == .zoneHour || self == .zoneMinute }
}

extension TimeFormat.Pattern {
  var spelling: String { String(decoding: keyword.text, as: UTF8.self) }

  fileprivate func invalid(_ text: ArraySlice<UInt8>) -> SQLFailure {
    SQLFailure("22007", "invalid value \"\(String(decoding: text, as: UTF8.self))\" for \"\(spelling)\"")
  }

  /// The word that is no name.
  fileprivate func invalidName(_ text: ArraySlice<UInt8>) -> SQLFailure { invalid(text.prefix { !TimeFormat.isBlank($0) }) }

  fileprivate var tooShort: SQLFailure { SQLFailure("22007", "source string too short for \"\(spelling)\" formatting field") }

  fileprivate var outOfRange: SQLFailure { SQLFailure("22008", "value for \"\(spelling)\" in source string is out of range") }
}
