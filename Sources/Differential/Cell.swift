import DatabaseDriver

/// A value in the one form in which engines are compared.
enum Cell {
  /// A value of PostgreSQL. NULL is `NULL`.
  static func postgres(_ value: SQLValue, _ kind: ColumnKind) -> String {
    guard let text = value.text else { return "NULL" }
    switch kind {
    case .boolean, .integer, .text, .date, .json: return text
    case .double: return value.double.map(number) ?? text
    case .decimal: return decimal(text)
    case .timestamp: return moment(text)
    case .instant: return instant(text)
    case .time: return microseconds(text)
    case .interval: return interval(text)
    case .array: return PostgreSQLArray.json(text)
    case .texts: return PostgreSQLArray.json(text, ofTexts: true)
    case .binary: return text.hasPrefix("\\x") ? String(text.dropFirst(2)) : text
    }
  }

  /// A value of SQLite, in a column of which PostgreSQL says the kind.
  static func sqlite(_ value: SQLValue, _ kind: ColumnKind) -> String {
    guard let text = value.text else { return "NULL" }
    switch kind {
    case .boolean: return value.integer.map { $0 == 0 ? "false" : "true" } ?? text
    case .double: return value.double.map(number) ?? text
    case .decimal: return decimal(text)
    case .timestamp: return text
    case .instant: return text
    case .binary:
      guard case .blob(let bytes) = value else { return text }
      return bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    default: return text
    }
  }

  private static func number(_ value: Double) -> String { value == 0 ? "0.0" : String(value) }

  /// Without zeros that say nothing.
  static func decimal(_ text: String) -> String {
    guard text.contains(".") else { return text == "-0" ? "0" : text }
    var digits = Substring(text)
    while digits.last == "0" { digits = digits.dropLast() }
    if digits.last == "." { digits = digits.dropLast() }
    return digits == "-0" ? "0" : String(digits)
  }

  // MARK: Times

  /// `2024-01-05 10:00:00.5` as `2024-01-05T10:00:00.500000`
  private static func moment(_ text: String) -> String {
    let parts = text.split(separator: " ")
    guard parts.count == 2 else { return text }
    return "\(parts[0])T\(microseconds(String(parts[1])))"
  }

  /// The session's zone is UTC.
  private static func instant(_ text: String) -> String {
    guard text.hasSuffix("+00") else { return text }
    return moment(String(text.dropLast(3))) + "Z"
  }

  private static func microseconds(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    return "\(parts.first ?? "").\(fraction + String(repeating: "0", count: max(0, 6 - fraction.count)))"
  }

  /// `1 year 2 mons 3 days 04:05:06.5` as months, days, microseconds.
  private static func interval(_ text: String) -> String {
    var (months, days, micros) = (0, 0, 0)
    var number = 0
    for word in text.split(separator: " ") {
      if word.contains(":") {
        micros = clock(word)
      } else if let value = Int(word) {
        number = value
      } else if word.hasPrefix("year") {
        months += number * 12
      } else if word.hasPrefix("mon") {
        months += number
      } else if word.hasPrefix("day") {
        days += number
      }
    }
    return "\(months) \(days) \(micros)"
  }

  private static func clock(_ text: Substring) -> Int {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" || $0 == "+" }.split(separator: ":")
    guard parts.count == 3, let hours = Int(parts[0]), let minutes = Int(parts[1]) else { return 0 }
    let seconds = microseconds(String(parts[2])).split(separator: ".")
    let micros = ((hours &* 60 &+ minutes) &* 60 &+ (Int(seconds[0]) ?? 0)) &* 1_000_000 &+ (Int(seconds[1]) ?? 0)
    return isNegative ? 0 &- micros : micros  // the least interval has no positive twin
  }
}
