/// A condition of SQLite's schema without transformc's own functions, where built-in ones say the same: any client can then write the file.
///
///     day > tc_pg_date('2020-01-01')      →   day > '2020-01-01'
///     tc_int_mod(id, 2) = 0               →   id % 2 = 0
///     price COLLATE tc_decimal >= '0'     →   CAST(price AS REAL) >= 0
struct BuiltInCondition {
  private var text: String

  init(_ text: String) { self.text = text }

  /// What cannot be said so still holds its function.
  static func text(of condition: String) -> String {
    var built = BuiltInCondition(condition)
    built.foldTimes()
    built.foldRemainders()
    built.foldDecimals()
    built.foldKinds()
    return built.text
  }

  // MARK: Times

  /// Constants that are written as the columns hold them, or nearly so.
  private mutating func foldTimes() {
    text.replace(#/tc_pg_date\('(\d{4}-\d{2}-\d{2})'\)/#) { match in
      Self.isDay(match.1) ? "'\(match.1)'" : String(match.0)
    }
    text.replace(
      #/tc_pg_(timestamptz|timestamp)\('(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?)?(Z|\+00|\+00:00)?'\)/#
    ) { match in
      let isZoned = match.1 == "timestamptz"
      guard Self.isDay(match.2), Self.isClock(match.3 ?? "00:00:00"), isZoned || match.5 == nil else { return String(match.0) }
      let fraction = match.4.map(String.init) ?? ""
      let digits = fraction + String(repeating: "0", count: 6 - fraction.count)
      return "'\(match.2)T\(match.3 ?? "00:00:00").\(digits)\(isZoned ? "Z" : "")'"
    }
    text.replace(#/tc_extract\('(year|month|day)', ([a-z_]\w*)\)/#) { match in
      let format = match.1 == "year" ? "%Y" : match.1 == "month" ? "%m" : "%d"
      return "CAST(strftime('\(format)', \(match.2)) AS INTEGER)"
    }
  }

  private static func isDay(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, parts[0] > 0, 1...12 ~= parts[1] else { return false }
    let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return 1...days[parts[1] - 1] ~= parts[2]
  }

  private static func isClock(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return parts.count == 3 && parts[0] < 24 && parts[1] < 60 && parts[2] < 60
  }

  // MARK: Numbers

  /// SQLite divides as PostgreSQL does, but for zero.
  private mutating func foldRemainders() {
    text.replace(#/tc_int_mod\(([a-z_]\w*), ([1-9]\d*)\)/#) { "(\($0.1) % \($0.2))" }
    text.replace(#/tc_int_div\(([a-z_]\w*), ([1-9]\d*)\)/#) { "(\($0.1) / \($0.2))" }
  }

  /// Decimals that are texts: their sign is that of the nearest double, and their whole part an integer.
  private mutating func foldDecimals() {
    text.replace(
      #/(^|[^\w."])(?:tc_decimal_text\(([a-z_]\w*), \d+\)|([a-z_]\w*)) COLLATE tc_decimal BETWEEN '(\d{1,18})' AND '(\d{1,18})'/#
    ) { match in
      let column = match.2 ?? match.3 ?? ""
      return "\(match.1)(\(Self.compared(column, ">=", match.4)) AND \(Self.compared(column, "<=", match.5)))"
    }
    text.replace(
      #/(^|[^\w."])(?:tc_decimal_text\(([a-z_]\w*), \d+\)|([a-z_]\w*)) COLLATE tc_decimal (>=|<=|>|<) '(\d{1,18})'/#
    ) { match in
      "\(match.1)\(Self.compared(match.2 ?? match.3 ?? "", match.4, match.5))"
    }
  }

  private static func compared(_ column: Substring, _ symbol: Substring, _ number: Substring) -> String {
    guard number.contains(where: { $0 != "0" }) else { return "CAST(\(column) AS REAL) \(symbol) 0" }
    let whole = "CAST(\(column) AS INTEGER)"
    let more = "(\(whole) > \(number) OR \(whole) = \(number) AND rtrim(substr(\(column), instr(\(column) || '.', '.') + 1), '0') <> '')"
    switch symbol {
    case ">": return more
    case "<=": return "(NOT \(more))"
    default: return "\(whole) \(symbol) \(number)"
    }
  }

  // MARK: JSON

  /// Numbers and truth values have other names.
  private mutating func foldKinds() {
    text.replace(#/tc_json_typeof\(([a-z_]\w*)\) = '(object|array)'/#) { "json_type(\($0.1)) = '\($0.2)'" }
  }
}
