import DatabaseDriver
import SQLSchema

/// Sample values as the engines' columns hold them.
enum SampleValue {
  /// From the text that PostgreSQL reads.
  static func sqlite(_ text: String?, _ type: SQLType) -> SQLValue {
    guard let text else { return .null }
    switch type {
    case .boolean: return .integer(text == "true" ? 1 : 0)
    case .integer: return Int64(text).map { .integer($0) } ?? .text(text)
    case .decimal(let precision, _) where precision <= 15: return Double(text).map { .double($0) } ?? .text(text)
    case .decimal(_, let scale): return .text(decimal(text, Int(scale)))
    case .double: return Double(text).map { .double($0) } ?? .text(text)
    case .timestamp(let isZoned): return .text(moment(text, isZoned))
    case .time: return .text(fraction(text))
    case .interval: return .text(intervals[text] ?? "0 0 0")
    default: return .text(text)
    }
  }

  /// With the digits that the column has.
  private static func decimal(_ text: String, _ scale: Int) -> String {
    guard scale > 0 else { return text }
    let parts = text.split(separator: ".", maxSplits: 1)
    let digits = (parts.count > 1 ? parts[1] : "").prefix(scale)
    return "\(parts[0]).\(digits)\(String(repeating: "0", count: scale - digits.count))"
  }

  private static func moment(_ text: String, _ isZoned: Bool) -> String {
    let plain = text.hasSuffix("+00") ? String(text.dropLast(3)) : text
    let parts = plain.split(separator: " ")
    return "\(parts[0])T\(fraction(String(parts[1])))\(isZoned ? "Z" : "")"
  }

  /// Six digits behind the point.
  private static func fraction(_ text: String) -> String {
    let parts = text.split(separator: ".")
    let digits = parts.count > 1 ? String(parts[1]) : ""
    return "\(parts[0]).\(digits)\(String(repeating: "0", count: 6 - digits.count))"
  }

  private static let intervals = [
    "1 year 2 mons 3 days 04:05:06.5": "14 3 14706500000", "-1 days +02:03:04": "0 -1 7384000000", "00:00:00": "0 0 0",
    "100 days": "0 100 0", "1 mon -1 days": "1 -1 0", "-3 years -2 mons": "-38 0 0", "25:00:00": "0 0 90000000000",
    "42:00:00": "0 0 151200000000", "3 mons 10 days 00:00:00.000001": "3 10 1",
  ]
}
