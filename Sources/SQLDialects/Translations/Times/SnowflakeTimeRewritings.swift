/// What the tables' `@name(…)` make of Snowflake's parts and formats in PostgreSQL's words.
enum SnowflakeTimeRewritings {
  /// `support`: the schema of the support functions, with its point. Nil for a part or a format that has no such words.
  static func text(_ name: String, _ arguments: [String], constants: [String?], support: String) -> String? {
    switch name {
    case "dateAddToDate": dateAdd(arguments, isDate: true)
    case "dateAdd": dateAdd(arguments, isDate: false)
    case "dateDiff": part(arguments).map { "\(support)datediff('\($0)', \(arguments[1]), \(arguments[2]))" }
    case "instantDiff":
      part(arguments).map { "\(support)datediff('\($0)', (\(arguments[1])) AT TIME ZONE 'UTC', (\(arguments[2])) AT TIME ZONE 'UTC')" }
    case "textDiff":
      part(arguments).map {
        "\(support)datediff('\($0)', \(support)sf_timestamp(\(arguments[1])), \(support)sf_timestamp(\(arguments[2])))"
      }
    case "timeDiff":
      part(arguments).map { "\(support)datediff('\($0)', DATE '1970-01-01' + (\(arguments[1])), DATE '1970-01-01' + (\(arguments[2])))" }
    case "dateTrunc": part(arguments).flatMap { $0 == "nanosecond" ? nil : "date_trunc('\($0)', \(arguments[1]))" }
    case "dateTruncOfDate":
      part(arguments).flatMap { dayParts.contains($0) ? "CAST(date_trunc('\($0)', CAST(\(arguments[1]) AS timestamp)) AS date)" : nil }
    case "lastDay": part(Array(arguments.reversed())).map { "\(support)last_day(\(arguments[0]), '\($0)')" }
    case "datePart": datePart(arguments)
    case "toChar": constants.at(1)?.flatMap(SnowflakeTimeFormat.postgres).map { "to_char(\(arguments[0]), \($0.quotedLiteral))" }
    case "toDate": constants.at(1)?.flatMap(SnowflakeTimeFormat.postgres).map { "to_date(\(arguments[0]), \($0.quotedLiteral))" }
    case "toTimestamp":
      constants.at(1)?.flatMap(SnowflakeTimeFormat.postgres).map {
        "(to_timestamp(\(arguments[0]), \($0.quotedLiteral)) AT TIME ZONE 'UTC')"
      }
    default: nil
    }
  }

  /// A part by its one name; the first argument is a word or a text.
  private static func part(_ arguments: [String]) -> String? {
    guard let first = arguments.first else { return nil }
    return SnowflakeTimeParts.name(of: first.lowercased().filter { $0 != "'" && $0 != "\"" })
  }

  private static let dayParts: Set<String> = ["day", "week", "month", "quarter", "year"]

  /// DATEADD: months are clamped on both sides. A date and hours give a timestamp.
  private static func dateAdd(_ arguments: [String], isDate: Bool) -> String? {
    guard let part = part(arguments), arguments.count == 3 else { return nil }
    let (count, value) = ("round(CAST(\(arguments[1]) AS numeric))", arguments[2])
    let interval: String? =
      switch part {
      case "month": "make_interval(months => CAST(\(count) AS int))"
      case "quarter": "make_interval(months => CAST(\(count) AS int) * 3)"
      case "year": "make_interval(years => CAST(\(count) AS int))"
      case "week": "make_interval(weeks => CAST(\(count) AS int))"
      case "day": "make_interval(days => CAST(\(count) AS int))"
      case "nanosecond": "floor(\(count) / 1000)::float8 * interval '1 microsecond'"
      case "hour", "minute", "second", "millisecond", "microsecond": "\(count)::float8 * interval '1 \(part)'"
      default: nil
      }
    guard let interval else { return nil }
    if !isDate { return "((\(value)) + \(interval))" }
    return dayParts.contains(part) ? "CAST((\(value)) + \(interval) AS date)" : "(CAST(\(value) AS timestamp) + \(interval))"
  }

  /// DATE_PART and EXTRACT, always whole numbers.
  private static func datePart(_ arguments: [String]) -> String? {
    guard let part = part(arguments), arguments.count == 2 else { return nil }
    let value = arguments[1]
    let text: String? =
      switch part {
      case "year", "quarter", "month", "week", "day", "hour", "minute": "extract(\(part) FROM \(value))"
      case "second": "trunc(extract(second FROM \(value)))"
      case "millisecond": "mod(trunc(extract(milliseconds FROM \(value))), 1000)"
      case "microsecond": "mod(extract(microseconds FROM \(value)), 1000000)"
      case "nanosecond": "mod(extract(microseconds FROM \(value)), 1000000) * 1000"
      case "dayofweek": "extract(dow FROM \(value))"
      case "dayofweekiso": "extract(isodow FROM \(value))"
      case "dayofyear": "extract(doy FROM \(value))"
      case "yearofweek": "extract(isoyear FROM \(value))"
      case "epoch_second": "floor(extract(epoch FROM \(value)))"
      case "epoch_millisecond": "floor(extract(epoch FROM \(value)) * 1000)"
      case "epoch_microsecond": "extract(epoch FROM \(value)) * 1000000"
      case "epoch_nanosecond": "extract(epoch FROM \(value)) * 1000000000"
      case "timezone_hour", "timezone_minute": "0"
      default: nil
      }
    return text.map { "CAST(\($0) AS bigint)" }
  }
}

/// Snowflake's names of parts (docs.snowflake.com/en/sql-reference/functions-date-time#supported-date-and-time-parts).
enum SnowflakeTimeParts {
  /// The first of those with the same meaning.
  static func name(of word: String) -> String? { names[word] }

  private static let names: [String: String] = {
    let spellings = [
      "year y yy yyy yyyy yr years yrs", "quarter q qtr qtrs quarters", "month mm mon mons months",
      "week w wk weekofyear woy wy weekiso week_iso weekofyeariso weekofyear_iso weeks", "day d dd days dayofmonth",
      "hour h hh hr hours hrs", "minute m mi min minutes mins", "second s sec seconds secs", "millisecond ms msec milliseconds",
      "microsecond us usec microseconds", "nanosecond ns nsec nanosec nsecond nanoseconds nanosecs nseconds", "dayofweek weekday dow dw",
      "dayofweekiso weekday_iso dow_iso dw_iso dayofweek_iso", "dayofyear yearday doy dy", "yearofweek yearofweekiso",
      "epoch_second epoch epoch_seconds", "epoch_millisecond epoch_milliseconds", "epoch_microsecond epoch_microseconds",
      "epoch_nanosecond epoch_nanoseconds", "timezone_hour tzh", "timezone_minute tzm",
    ]
    return Dictionary(
      uniqueKeysWithValues: spellings.flatMap { line in
        let words = line.split(separator: " ").map(String.init)
        return words.map { ($0, words[0]) }
      })
  }()
}

extension Array {
  /// The element there; nil outside.
  fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
