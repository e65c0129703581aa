/// Decimals with at most three digits behind the point, as whole thousandths: exact, and the same on every target.
public enum Thousandths {
  /// `0.85` → 850, `-5` → -5000; nil for more digits or no number.
  public static func parse(_ text: String) -> Int? {
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1] : ""
    guard fraction.count <= 3, let whole = natural(parts[0].isEmpty ? "0" : parts[0]), whole <= 1_000_000_000_000,
      let rest = natural(fraction.isEmpty ? "0" : fraction + String(repeating: "0", count: 3 - fraction.count))
    else { return nil }
    return (whole * 1000 + rest) * (isNegative ? -1 : 1)
  }

  private static func natural(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }
}
