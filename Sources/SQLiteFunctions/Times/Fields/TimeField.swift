/// A field of a date, a time or an interval: what `extract`, `date_part` and `date_trunc` name.
enum TimeField: Hashable {
  case microseconds, milliseconds, second, minute, hour, day, week, month, quarter, year, decade, century, millennium
  case epoch, julian, weekday, isoWeekday, dayOfYear, isoYear, zone, zoneHour, zoneMinute

  /// Of a word in any case, of which PostgreSQL looks at the first ten letters.
  init?(_ word: String) {
    let key = String(word.lowercased().prefix(10))
    guard let field = Self.words[key] ?? IntervalUnit(word: key).map(Self.init) else { return nil }
    self = field
  }

  private static let words: [String: TimeField] = [
    "qtr": .quarter, "quarter": .quarter, "epoch": .epoch, "julian": .julian, "j": .julian, "jd": .julian, "dow": .weekday,
    "isodow": .isoWeekday, "doy": .dayOfYear, "isoyear": .isoYear, "timezone": .zone, "timezone_h": .zoneHour, "timezone_m": .zoneMinute,
  ]

  private init(_ unit: IntervalUnit) {
    self =
      switch unit {
      case .microsecond: .microseconds
      case .millisecond: .milliseconds
      case .second: .second
      case .minute: .minute
      case .hour: .hour
      case .day: .day
      case .week: .week
      case .month: .month
      case .year: .year
      case .decade: .decade
      case .century: .century
      case .millennium: .millennium
      }
  }
}

/// Why a field cannot be taken.
enum FieldFailure {
  static func unknown(_ word: String, type: String) -> SQLFailure {
    SQLFailure("22023", "unit \"\(word.lowercased())\" not recognized for type \(type)")
  }

  static func unsupported(_ word: String, type: String) -> SQLFailure {
    SQLFailure("0A000", "unit \"\(word.lowercased())\" not supported for type \(type)")
  }
}
