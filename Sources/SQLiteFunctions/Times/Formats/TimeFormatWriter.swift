/// Writes a timestamp or an interval in a format: `to_char`.
struct TimeFormatWriter {
  /// The numbers that the patterns show.
  private let date: CivilDate
  private let dayOfYear: Int
  private let clock: Int
  private let zoneName: String
  private let isInterval: Bool
  private var output: [UInt8] = []

  static let intervalFailure = SQLFailure("22007", "invalid format specification for an interval value")

  static func write(_ moment: Moment, isZoned: Bool, _ format: TimeFormat) throws(SQLFailure) -> [UInt8] {
    let date = moment.date
    var writer = TimeFormatWriter(
      date: date, dayOfYear: date.dayOfYear, clock: moment.clock, zoneName: isZoned ? "UTC" : "", isInterval: false)
    return try writer.write(format)
  }

  static func write(_ span: TimeSpan, _ format: TimeFormat) throws(SQLFailure) -> [UInt8] {
    let date = CivilDate(year: span.months / 12, month: span.months % 12, day: span.days)
    var writer = TimeFormatWriter(
      date: date, dayOfYear: span.months * 30 + span.days, clock: span.microseconds, zoneName: "", isInterval: true)
    return try writer.write(format)
  }

  private init(date: CivilDate, dayOfYear: Int, clock: Int, zoneName: String, isInterval: Bool) {
    (self.date, self.dayOfYear, self.clock, self.zoneName, self.isInterval) = (date, dayOfYear, clock, zoneName, isInterval)
  }

  private mutating func write(_ format: TimeFormat) throws(SQLFailure) -> [UInt8] {
    for node in format.nodes {
      switch node {
      case .separator(let character), .blank(let character), .character(let character): output += character
      case .pattern(let pattern): try write(pattern)
      }
    }
    return output
  }

  private mutating func write(_ pattern: TimeFormat.Pattern) throws(SQLFailure) {
    let start = output.count
    guard !isInterval || pattern.keyword.field.isOfIntervals else { throw Self.intervalFailure }
    guard let number = number(pattern) else { return try writeText(pattern) }
    let width = number.value < 0 && pattern.keyword.field.countsSign(year: date.year) ? number.width - 1 : number.width
    Digits.append(number.value, width: pattern.isUnpadded ? 0 : width, to: &output)
    if let ordinal = pattern.ordinal { appendOrdinal(ordinal, from: start) }
  }

  /// What is shown as one number, and with how many digits at least.
  private func number(_ pattern: TimeFormat.Pattern) -> (value: Int, width: Int)? {
    switch pattern.keyword.field {
    case .hour12: hour % 12 == 0 ? (12, hour < 0 ? 3 : 2) : (hour % 12, 2)
    case .hour24: (hour, 2)
    case .minute: (clock / Microseconds.perMinute % 60, 2)
    case .second: (clock / Microseconds.perSecond % 60, 2)
    case .secondOfDay: (clock / Microseconds.perSecond, 0)
    case .month: (date.month, 2)
    case .dayOfYear: (dayOfYear, 3)
    case .isoDayOfYear: (date.isoDayOfYear, 3)
    case .day: (date.day, 2)
    case .weekday: (date.weekday + 1, 0)
    case .isoWeekday: (date.isoWeekday, 0)
    case .week: ((dayOfYear - 1) / 7 + 1, 2)
    case .isoWeek: (date.isoWeek.week, 2)
    case .weekOfMonth: ((date.day - 1) / 7 + 1, 0)
    case .century: (century, 2)
    case .julian: (isInterval ? julianDayOfInterval : date.dayNumber + DateTimeReader.julianDayOf2000, 0)
    case .year(let digits): (date.year % Self.power(digits), digits)
    case .isoYear(let digits): (date.isoWeek.year % Self.power(digits), digits)
    default: nil
    }
  }

  /// An interval's parts are taken for those of a date, whose days PostgreSQL counts so (`date2j`), with divisions towards zero.
  private var julianDayOfInterval: Int {
    let (month, year) = date.month > 2 ? (date.month + 1, date.year + 4800) : (date.month + 13, date.year + 4799)
    let century = year / 100
    return year * 365 - 32_167 + year / 4 - century + century / 4 + 7834 * month / 256 + date.day
  }

  private var hour: Int { clock / Microseconds.perHour }

  private var century: Int { isInterval ? date.year / 100 : (date.year + 99) / 100 }

  /// Four digits show the whole year.
  private static func power(_ digits: Int) -> Int { digits == 4 ? .max : [1, 10, 100, 1_000][digits] }

  private mutating func appendOrdinal(_ letters: FormatKeyword.Letters, from start: Int) {
    let digits = output[start...]
    let isTeen = digits.count > 1 && digits[digits.endIndex - 2] == UInt8(ascii: "1")
    let suffix =
      switch isTeen ? nil : digits.last {
      case UInt8(ascii: "1")?: "st"
      case UInt8(ascii: "2")?: "nd"
      case UInt8(ascii: "3")?: "rd"
      default: "th"
      }
    append(suffix, letters)
  }

  private mutating func append(_ text: String, _ letters: FormatKeyword.Letters) {
    switch letters {
    case .upper: output += text.uppercased().utf8
    case .lower: output += text.lowercased().utf8
    case .capital: output += text.utf8
    }
  }
}

/// Patterns that are no plain numbers.
extension TimeFormatWriter {
  private mutating func writeText(_ pattern: TimeFormat.Pattern) throws(SQLFailure) {
    let (letters, start) = (pattern.keyword.letters, output.count)
    switch pattern.keyword.field {
    case .meridiem(let isDotted): append(hour % 24 >= 12 ? (isDotted ? "P.M." : "PM") : isDotted ? "A.M." : "AM", letters)
    case .era(let isDotted): append(isDotted ? "A.D." : "AD", letters)
    case .millisecond: appendFraction(3)
    case .microsecond: appendFraction(6)
    case .fraction(let digits): appendFraction(digits)
    case .zone: append(zoneName, letters)
    case .zoneHour: output += "+00".utf8
    case .zoneMinute: output += "00".utf8
    case .offset: output += (pattern.isUnpadded ? "+0" : "+00").utf8
    case .monthName: appendName(CalendarNames.months[date.month - 1], pattern, width: 9)
    case .shortMonthName: append(String(CalendarNames.months[date.month - 1].prefix(3)), letters)
    case .dayName: appendName(CalendarNames.weekdays[date.weekday], pattern, width: 9)
    case .shortDayName: append(String(CalendarNames.weekdays[date.weekday].prefix(3)), letters)
    case .romanMonth: appendRomanMonth(pattern)
    case .quarter: if date.month != 0 { Digits.append(date.quarter, width: 0, to: &output) }
    case .yearWithComma: appendYearWithComma()
    default: return
    }
    if let ordinal = pattern.ordinal, pattern.keyword.field.isNumber, pattern.keyword.field != .zoneMinute, output.count > start {
      appendOrdinal(ordinal, from: start)
    }
  }

  private mutating func appendFraction(_ digits: Int) {
    let fraction = clock % Microseconds.perSecond / [0, 100_000, 10_000, 1_000, 100, 10, 1][digits]
    Digits.append(fraction, width: fraction < 0 ? digits - 1 : digits, to: &output)
  }

  private mutating func appendYearWithComma() {
    Digits.append(date.year / 1_000, width: 0, to: &output)
    output.append(UInt8(ascii: ","))
    Digits.append(date.year % 1_000, width: date.year < 0 ? 2 : 3, to: &output)
  }

  /// Filled up with blanks on the right.
  private mutating func appendName(_ name: String, _ pattern: TimeFormat.Pattern, width: Int) {
    append(name, pattern.keyword.letters)
    guard !pattern.isUnpadded, !pattern.isTranslated || pattern.keyword.field == .romanMonth else { return }
    output += [UInt8](repeating: UInt8(ascii: " "), count: max(0, width - name.utf8.count))
  }

  private mutating func appendRomanMonth(_ pattern: TimeFormat.Pattern) {
    guard date.month != 0 || date.year != 0 else { return }
    let month = date.month == 0 ? (date.year >= 0 ? 12 : 1) : date.month < 0 ? date.month + 13 : date.month
    appendName(Self.romanMonths[month - 1], pattern, width: 4)
  }

  static let romanMonths = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
}

extension FormatField {
  /// Whether a minus sign takes the place of one digit.
  fileprivate func countsSign(year: Int) -> Bool {
    switch self {
    case .hour12, .hour24, .minute, .second, .month, .century, .year: false
    case .isoYear: year >= 0
    default: true
    }
  }

  /// Whether an interval has it.
  fileprivate var isOfIntervals: Bool {
    switch self {
    case .era, .zone, .zoneHour, .zoneMinute, .offset, .monthName, .shortMonthName, .dayName, .shortDayName, .weekday, .isoWeekday: false
    default: true
    }
  }
}

extension CivilDate {
  /// The day of the ISO year, from 1.
  fileprivate var isoDayOfYear: Int { dayNumber - Self.firstMonday(ofISOYear: isoWeek.year) + 1 }
}
