/// What the tables' `@name(…)` make of PostgreSQL's fields and formats in Snowflake's words.
enum PostgresTimeRewritings {
  /// Nil for a field or a format that Snowflake does not have.
  static func text(_ name: String, _ arguments: [String], constants: [String?]) -> String? {
    if name == "interval" { return constants.first.flatMap { $0 }.flatMap { IntervalConstant($0) }?.snowflake }
    guard arguments.count == 2 else { return nil }
    switch name {
    case "truncate": return truncated(constants[0], arguments[1])
    case "truncateDay": return truncated(constants[0], arguments[1] + "::TIMESTAMP_NTZ").map { $0 + "::TIMESTAMP_TZ" }
    case "extract": return extract(constants[0] ?? arguments[0], arguments[1])
    case "toVarchar": return format(constants).map { "TO_VARCHAR(\(arguments[0]), \($0))" }
    case "toDate": return format(constants).map { "TO_DATE(\(arguments[0]), \($0))" }
    case "toTimestamp": return format(constants).map { "TO_TIMESTAMP_NTZ(\(arguments[0]), \($0))::TIMESTAMP_TZ" }
    case "inZone": return isZone(constants[1]) ? inZone(arguments[0], arguments[1]) : nil
    case "zoneIn": return isZone(constants[0]) ? inZone(arguments[1], arguments[0]) : nil
    case "fromZone": return isZone(constants[1]) ? fromZone(arguments[0], arguments[1]) : nil
    case "zoneFrom": return isZone(constants[0]) ? fromZone(arguments[1], arguments[0]) : nil
    default: return nil
    }
  }

  /// Snowflake knows zones by their names alone, not by offsets (docs.snowflake.com/en/sql-reference/functions/convert_timezone).
  private static func isZone(_ constant: String?) -> Bool {
    guard let name = constant else { return true }
    return name.first?.isLetter == true && (name.contains("/") || !name.contains { $0 == "+" || $0 == "-" })
  }

  private static func inZone(_ moment: String, _ zone: String) -> String { "CONVERT_TIMEZONE(\(zone), \(moment))::TIMESTAMP_NTZ" }

  private static func fromZone(_ time: String, _ zone: String) -> String { "CONVERT_TIMEZONE(\(zone), 'UTC', \(time))::TIMESTAMP_TZ" }

  private static func format(_ constants: [String?]) -> String? {
    constants[1].flatMap(SnowflakeTimeFormat.snowflake).map { $0.replacing("\\", with: "\\\\").quotedLiteral }
  }

  /// Snowflake truncates to no centuries (docs.snowflake.com/en/sql-reference/functions/date_trunc).
  private static func truncated(_ field: String?, _ value: String) -> String? {
    let fields = ["year", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond", "microsecond"]
    guard let field = field?.lowercased(), fields.contains(field) || fields.contains(String(field.dropLast())) else { return nil }
    return "DATE_TRUNC('\(field)', \(value))"
  }

  /// Seconds have their fraction in PostgreSQL.
  private static func extract(_ field: String, _ value: String) -> String? {
    switch field.lowercased().filter({ $0 != "'" && $0 != "\"" }) {
    case "year", "years": "DATE_PART('year', \(value))"
    case "quarter": "DATE_PART('quarter', \(value))"
    case "month", "months", "mon": "DATE_PART('month', \(value))"
    case "week", "weeks": "DATE_PART('weekiso', \(value))"
    case "day", "days": "DATE_PART('day', \(value))"
    case "hour", "hours": "DATE_PART('hour', \(value))"
    case "minute", "minutes", "min": "DATE_PART('minute', \(value))"
    case "second", "seconds", "sec": "(DATE_PART('second', \(value)) + DATE_PART('nanosecond', \(value)) / 1000000000)::NUMBER(38, 6)"
    case "dow": "MOD(DATE_PART('dayofweekiso', \(value)), 7)"
    case "isodow": "DATE_PART('dayofweekiso', \(value))"
    case "doy": "DATE_PART('dayofyear', \(value))"
    case "isoyear": "DATE_PART('yearofweekiso', \(value))"
    case "epoch": "(DATE_PART('epoch_microsecond', \(value)) / 1000000)::NUMBER(38, 6)"
    case "decade": "FLOOR(DATE_PART('year', \(value)) / 10)"
    case "century": "CEIL(DATE_PART('year', \(value)) / 100)"
    case "millennium": "CEIL(DATE_PART('year', \(value)) / 1000)"
    default: nil
    }
  }
}
