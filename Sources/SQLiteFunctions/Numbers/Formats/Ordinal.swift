/// `1ST`, `2ND`, `11TH`; Roman numerals.
enum Ordinal {
  /// Of the digits of a whole number.
  static func suffix(_ digits: [UInt8]) -> String {
    if digits.count > 1, digits[digits.count - 2] == UInt8(ascii: "1") { return "TH" }
    switch digits.last {
    case UInt8(ascii: "1"): return "ST"
    case UInt8(ascii: "2"): return "ND"
    case UInt8(ascii: "3"): return "RD"
    default: return "TH"
    }
  }

  private static let numerals: [(value: Int, text: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
    (4, "IV"), (1, "I"),
  ]

  /// Between 1 and 3999; 15 times `#` beyond.
  static func roman(_ value: Int64) -> String {
    guard 1...3999 ~= value else { return String(repeating: "#", count: 15) }
    var (rest, text) = (Int(value), "")
    for numeral in numerals {
      while rest >= numeral.value { (rest, text) = (rest - numeral.value, text + numeral.text) }
    }
    return text
  }
}
