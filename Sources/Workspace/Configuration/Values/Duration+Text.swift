extension Duration {
  /// `200 ms`, `30s`, `10 minutes`, `8 hours`, `2 days`: a whole number and a unit. Nil for anything else.
  public init?(text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let count = Int64(digits), let milliseconds = Self.milliseconds(perUnit: String(unit)) else { return nil }
    let (total, isOverflow) = count.multipliedReportingOverflow(by: milliseconds)
    guard !isOverflow else { return nil }
    self = .milliseconds(total)
  }

  private static func milliseconds(perUnit unit: String) -> Int64? {
    switch unit {
    case "ms", "millisecond", "milliseconds": 1
    case "s", "second", "seconds": 1_000
    case "min", "minute", "minutes": 60_000
    case "h", "hour", "hours": 3_600_000
    case "day", "days": 86_400_000
    default: nil
    }
  }
}
