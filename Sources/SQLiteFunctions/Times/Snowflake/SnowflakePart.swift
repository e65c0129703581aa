/// A part of a date or a time as Snowflake names it (docs.snowflake.com/en/sql-reference/functions-date-time#supported-date-and-time-parts).
enum SnowflakePart {
  case nanosecond, microsecond, millisecond, second, minute, hour, day, week, month, quarter, year
  case weekday, isoWeekday, dayOfYear, yearOfWeek
  case epoch(perSecond: Int)
  case zoneHour, zoneMinute

  init(_ word: String) throws(SQLFailure) {
    guard let part = Self.words[word.lowercased()] else { throw Self.failure(word) }
    self = part
  }

  static func failure(_ word: String) -> SQLFailure { SQLFailure("22023", "'\(word)' is not a valid date/time component") }

  private static let words: [String: SnowflakePart] = {
    let spellings: [(SnowflakePart, String)] = [
      (.year, "year y yy yyy yyyy yr years yrs"), (.quarter, "quarter q qtr qtrs quarters"), (.month, "month mm mon mons months"),
      (.week, "week w wk weekofyear woy wy weekiso week_iso weekofyeariso weekofyear_iso weeks"), (.day, "day d dd days dayofmonth"),
      (.hour, "hour h hh hr hours hrs"), (.minute, "minute m mi min minutes mins"), (.second, "second s sec seconds secs"),
      (.millisecond, "millisecond ms msec milliseconds"), (.microsecond, "microsecond us usec microseconds"),
      (.nanosecond, "nanosecond ns nsec nanosec nsecond nanoseconds nanosecs nseconds"), (.weekday, "dayofweek weekday dow dw"),
      (.isoWeekday, "dayofweekiso weekday_iso dow_iso dw_iso dayofweek_iso"), (.dayOfYear, "dayofyear yearday doy dy"),
      (.yearOfWeek, "yearofweek yearofweekiso"), (.epoch(perSecond: 1), "epoch_second epoch epoch_seconds"),
      (.epoch(perSecond: 1_000), "epoch_millisecond epoch_milliseconds"),
      (.epoch(perSecond: 1_000_000), "epoch_microsecond epoch_microseconds"),
      (.epoch(perSecond: 1_000_000_000), "epoch_nanosecond epoch_nanoseconds"), (.zoneHour, "timezone_hour tzh"),
      (.zoneMinute, "timezone_minute tzm"),
    ]
    return Dictionary(uniqueKeysWithValues: spellings.flatMap { part, words in words.split(separator: " ").map { (String($0), part) } })
  }()

  /// Months of a part that counts in months.
  var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    default: nil
    }
  }

  /// Days of a part that counts in days.
  var days: Int? {
    switch self {
    case .day: 1
    case .week: 7
    default: nil
    }
  }

  /// Microseconds of a part of less than a day.
  var microseconds: Int? {
    switch self {
    case .microsecond: 1
    case .millisecond: 1_000
    case .second: Microseconds.perSecond
    case .minute: Microseconds.perMinute
    case .hour: Microseconds.perHour
    default: nil
    }
  }
}
