/// Decimals as whole thousandths, as PostgreSQL's side reads and prints them.
enum ProgramNumbers {
  /// `0.85` → 850; nil for anything but a number with at most twelve and three digits.
  static func thousandths(_ text: String) -> Int64? {
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1] : "0"
    guard (1...12).contains(parts[0].count), (1...3).contains(fraction.count), let whole = natural(parts[0]), let rest = natural(fraction)
    else { return nil }
    let scale: Int64 = fraction.count == 1 ? 100 : fraction.count == 2 ? 10 : 1
    return (whole * 1000 + rest * scale) * (isNegative ? -1 : 1)
  }

  private static func natural(_ text: Substring) -> Int64? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int64(text) : nil
  }

  /// 10345 → `10.345`, 3000 → `3`: zeros at the end are left out.
  static func text(ofThousandths value: Int64) -> String {
    let magnitude = value.magnitude
    let sign = value < 0 ? "-" : ""
    let fraction = padded(magnitude % 1000).reversed().drop { $0 == "0" }.reversed()
    return sign + String(magnitude / 1000) + (fraction.isEmpty ? "" : "." + String(fraction))
  }

  /// 950 → `0.950`: as a column with three digits prints it.
  static func scoreText(ofThousandths value: Int64) -> String { "\(value / 1000).\(padded(UInt64(value % 1000)))" }

  private static func padded(_ value: UInt64) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}
