/// Formats of dates and times, from one engine's elements to the other's.
enum SnowflakeTimeFormat {
  /// A format of Snowflake for PostgreSQL's `to_char`. Zones are UTC there, which Snowflake writes as `Z`.
  ///
  ///     YYYYMMDD_HHMMSS   →   YYYYMMDD"_"HH24MMSS
  ///
  /// MM is always the month and HH the clock of 24 hours (docs.snowflake.com/en/sql-reference/date-time-input-output).
  static func postgres(_ format: String) -> String? {
    format.uppercased() == "AUTO"
      ? nil : rewritten(format, snowflakeElements, foldsCase: true, quoted: { "\"\($0.replacing("\\", with: "\\\\"))\"" })
  }

  /// A format of PostgreSQL for Snowflake's TO_VARCHAR; nil where an element has none.
  ///
  ///     HH12:MI am   →   nil, because Snowflake writes AM in capitals
  static func snowflake(_ format: String) -> String? { rewritten(format, postgresElements, foldsCase: false, quoted: { "\"\($0)\"" }) }

  private static func rewritten(
    _ format: String, _ elements: [(spelling: String, result: String?)], foldsCase: Bool, quoted: (String) -> String
  ) -> String? {
    var (rest, result, literal) = (Substring(format), "", "")
    while let first = rest.first {
      if first == "\"" {
        let text = rest.dropFirst().prefix { $0 != "\"" }
        literal += text
        rest = rest[text.endIndex...].dropFirst()
      } else if let element = elements.first(where: { (foldsCase ? rest.uppercased() : String(rest)).hasPrefix($0.spelling) }) {
        guard let text = element.result else { return nil }
        if !literal.isEmpty { result += quoted(literal) }
        (result, literal, rest) = (result + text, "", rest.dropFirst(element.spelling.count))
      } else {
        literal.append(first)
        rest = rest.dropFirst()
      }
    }
    return literal.isEmpty ? result : result + quoted(literal)
  }

  /// The longer ones first.
  private static let snowflakeElements: [(spelling: String, result: String?)] = [
    ("TZH:TZM", "\"Z\""), ("TZHTZM", "\"Z\""), ("TZH", "\"Z\""), ("YYYY", "YYYY"), ("MMMM", "FMMonth"), ("HH24", "HH24"), ("HH12", "HH12"),
    ("FF0", ""), ("FF1", "FF1"), ("FF2", "FF2"), ("FF3", "FF3"), ("FF4", "FF4"), ("FF5", "FF5"), ("FF6", "FF6"), ("FF7", "FF6\"0\""),
    ("FF8", "FF6\"00\""), ("FF9", "FF6\"000\""), ("FF", "FF6\"000\""), ("MON", "Mon"), ("YY", "YY"), ("MM", "MM"), ("DD", "DD"),
    ("DY", "Dy"),
    ("HH", "HH24"), ("AM", "AM"), ("PM", "AM"), ("MI", "MI"), ("SS", "SS"),
  ]

  /// What begins with letters and is not here could be another element of PostgreSQL's, so it is listed with nothing.
  private static let postgresElements: [(spelling: String, result: String?)] =
    [
      ("YYYY", "YYYY"), ("FMMonth", "MMMM"), ("HH24", "HH24"), ("HH12", "HH12"), ("FF1", "FF1"), ("FF2", "FF2"), ("FF3", "FF3"),
      ("FF4", "FF4"), ("FF5", "FF5"), ("FF6", "FF6"), ("SSSS", nil), ("Mon", "MON"), ("DDD", nil), ("MI", "MI"), ("MM", "MM"),
      ("MS", "FF3"),
      ("US", "FF6"), ("DD", "DD"), ("Dy", "DY"), ("HH", "HH12"), ("SS", "SS"), ("YY", "YY"), ("AM", "AM"), ("PM", "AM"),
      ("TZH:TZM", "TZH:TZM"),
    ].map { ($0.0, $0.1) } + "ABCDFHIJMOPQRSTUWYabcdfhijmopqrstuwy".map { (String($0), nil) }
}
