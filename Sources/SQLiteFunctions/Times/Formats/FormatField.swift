/// What a pattern of `to_char` and `to_timestamp` stands for (postgresql.org/docs/15/functions-formatting.html).
enum FormatField: Equatable {
  case meridiem(isDotted: Bool)
  case era(isDotted: Bool)
  case hour12, hour24, minute, second, millisecond, microsecond
  case fraction(digits: Int)
  case secondOfDay
  case zone, zoneHour, zoneMinute, offset
  case monthName, shortMonthName, month, romanMonth
  case dayName, shortDayName
  case dayOfYear, isoDayOfYear, day, weekday, isoWeekday
  case week, isoWeek, weekOfMonth, quarter, century
  case yearWithComma
  case year(digits: Int)
  case isoYear(digits: Int)
  case julian
  /// `FX`: the input has exactly the widths of the patterns.
  case fixed
}

/// A pattern as it is spelled.
struct FormatKeyword {
  enum Letters { case upper, capital, lower }

  let text: [UInt8]
  let field: FormatField
  let letters: Letters

  /// The longest one at the start of a text; the spelling tells names' letters, and must be all of one case otherwise.
  static func at(_ position: Int, of text: [UInt8]) -> FormatKeyword? {
    guard let first = text.at(position), first < 128 else { return nil }
    return byFirstByte[Int(first)].first { text[position...].starts(with: $0.text) }
  }

  /// The longest first.
  private static let byFirstByte: [[FormatKeyword]] = {
    var lists = [[FormatKeyword]](repeating: [], count: 128)
    for keyword in all { lists[Int(keyword.text[0])].append(keyword) }
    return lists.map { $0.sorted { $0.text.count > $1.text.count } }
  }()

  private static let all: [FormatKeyword] = spellings.flatMap { spelling, field in
    [FormatKeyword(spelling, field, .upper), FormatKeyword(spelling.lowercased(), field, .lower)] + capitalized(spelling, field)
  }

  private static func capitalized(_ spelling: String, _ field: FormatField) -> [FormatKeyword] {
    switch field {
    case .monthName, .shortMonthName, .dayName, .shortDayName:
      [FormatKeyword(spelling.prefix(1) + spelling.dropFirst().lowercased(), field, .capital)]
    default: []
    }
  }

  private init(_ text: some StringProtocol, _ field: FormatField, _ letters: Letters) {
    (self.text, self.field, self.letters) = (Array(text.utf8), field, letters)
  }

  private static let spellings: [(String, FormatField)] =
    [
      ("A.M.", .meridiem(isDotted: true)), ("P.M.", .meridiem(isDotted: true)), ("AM", .meridiem(isDotted: false)),
      ("PM", .meridiem(isDotted: false)), ("A.D.", .era(isDotted: true)), ("B.C.", .era(isDotted: true)), ("AD", .era(isDotted: false)),
      ("BC", .era(isDotted: false)), ("HH24", .hour24), ("HH12", .hour12), ("HH", .hour12), ("MI", .minute), ("SS", .second),
      ("MS", .millisecond), ("US", .microsecond), ("SSSSS", .secondOfDay), ("SSSS", .secondOfDay), ("TZH", .zoneHour),
      ("TZM", .zoneMinute), ("TZ", .zone), ("OF", .offset), ("MONTH", .monthName), ("MON", .shortMonthName), ("MM", .month),
      ("RM", .romanMonth), ("DAY", .dayName), ("DY", .shortDayName), ("DDD", .dayOfYear), ("IDDD", .isoDayOfYear), ("DD", .day),
      ("D", .weekday), ("ID", .isoWeekday), ("WW", .week), ("IW", .isoWeek), ("W", .weekOfMonth), ("Q", .quarter), ("CC", .century),
      ("Y,YYY", .yearWithComma), ("YYYY", .year(digits: 4)), ("YYY", .year(digits: 3)), ("YY", .year(digits: 2)), ("Y", .year(digits: 1)),
      ("IYYY", .isoYear(digits: 4)), ("IYY", .isoYear(digits: 3)), ("IY", .isoYear(digits: 2)), ("I", .isoYear(digits: 1)),
      ("J", .julian), ("FX", .fixed),
    ] + (1...6).map { ("FF\($0)", .fraction(digits: $0)) }
}

extension FormatField {
  /// Whether only digits stand for it.
  var isNumber: Bool {
    switch self {
    case .meridiem, .era, .zone, .zoneHour, .offset, .monthName, .shortMonthName, .romanMonth, .dayName, .shortDayName, .fixed: false
    default: true
    }
  }

  /// Whether it counts in ISO weeks (true) or in months (false); nil where it is part of both.
  var isOfISOWeeks: Bool? {
    switch self {
    case .isoYear, .isoWeek, .isoWeekday, .isoDayOfYear: true
    case .year, .yearWithComma, .month, .monthName, .shortMonthName, .romanMonth, .dayOfYear, .day, .weekday, .week, .weekOfMonth: false
    default: nil
    }
  }
}
