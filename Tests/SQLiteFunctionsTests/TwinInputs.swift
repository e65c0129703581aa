/// JSON documents, good and damaged.
enum Documents {
  static let edges = [
    "", " ", "null", "true", "false", "nul", "truex", "0", "-0", "-", "01", "1.", ".5", "1e", "1e+", "1E+2", "1e-2", "-1.50e1", "1.50",
    "0.0", "-0.00", "0e5",
    "0e-5", "1e400", "1e-400", "1e131071", "1e131072", "0e131072", "0.001e131074", "0.001e131075", "1e-16383", "1e-16384", "0e-16384",
    "1.0e-16383", "1e1073741822",
    "0e1073741822", "0e1073741823", "1e99999999999999999999", "12345678901234567890.123456789012345678901234567890", "\"\"", "\"x",
    "\"\\u00e9\\n\\/\"",
    "\"\\u0000\"", "\"\\ud83d\\udc1f\"", "\"\\ud83d\"", "\"\\udc1f\"", "\"\\ud83dx\"", "\"\\ud83d\\u0041\"", "\"\\ud83d\\ud83d\"",
    "\"\\x\"", "\"\\u12\"", "\"\u{1f}\"",
    "\"\\u001f\\u007f\\b\\f\"", "\"\u{7f}\"", "[]", "{}", "[1,]", "[,1]", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
    "{\"a\":1 \"b\":2}", "[1 2]", "]", "[", "{",
    "[}", "{]", "[1]]", "{\"b\":1,\"aa\":2,\"a\":3,\"é\":4,\"\":5,\"b\":6}", "{\"a\":{\"a\":{\"a\":[1,[2,[3]]]}}}", "\u{a0}1", "\u{c}1",
    "\t\r\n 1 \n", "1 1", "\u{feff}1",
    "[\"\\\"\",\"\\\\\"]", "{\"\\u0061\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "[1e3,1E3,1e+3,10e2]", "[[[]],[{}],{\"a\":[]}]",
  ]

  static func random(_ random: inout Sequence64) -> String {
    random.damaged(value(&random, depth: 3), by: ["{", "}", "[", "]", ",", ":", "\"", "\\", "0", "1", "e", ".", "-", " ", "\n", "u", "é"])
  }

  private static func value(_ random: inout Sequence64, depth: Int) -> String {
    switch random.next() % (depth == 0 ? 4 : 9) {
    case 0: return random.one(of: ["null", "true", "false"])
    case 1: return string(&random)
    case 2, 3: return number(&random)
    case 4, 5:
      return "[" + (0..<random.next() % 4).map { _ in value(&random, depth: depth - 1) }.joined(separator: random.one(of: [",", " , "]))
        + "]"
    default:
      return "{" + (0..<random.next() % 5).map { _ in member(&random, depth: depth - 1) }.joined(separator: random.one(of: [",", ", "]))
        + "}"
    }
  }

  private static func member(_ random: inout Sequence64, depth: Int) -> String {
    let name = random.one(of: ["\"a\"", "\"b\"", "\"aa\"", "\"é\"", "\"0\"", "\"\\u0061\"", string(&random)])
    return name + random.one(of: [":", " :\n"]) + value(&random, depth: depth)
  }

  private static func string(_ random: inout Sequence64) -> String {
    "\""
      + random.text(
        of: ["a", "b", "Z", "é", "🐟", " ", "/", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\udc1f", "\\u001F", "\\t", "'"], upTo: 4) + "\""
  }

  private static func number(_ random: inout Sequence64) -> String {
    let integer = random.one(of: ["0", "1", "10", "907", "12345678901234567890"])
    let fraction = random.one(of: ["", "", ".0", ".50", ".012300", ".000"])
    let exponent = random.one(of: ["", "", "", "e0", "e3", "E+2", "e-3", "E-12", "e25"])
    return random.one(of: ["", "-"]) + integer + fraction + exponent
  }
}

/// ISO times, good and damaged.
enum Times {
  static func random(_ random: inout Sequence64) -> String {
    random.damaged(date(&random) + time(&random), by: ["0", "1", "9", "-", ":", ".", "T", "Z", "+", " ", "x"])
  }

  private static func date(_ random: inout Sequence64) -> String {
    let year = random.one(of: ["1599", "1600", "1900", "2000", "2023", "2024", "2026", "8999", "9000"])
    let month = random.one(of: ["01", "02", "02", "04", "06", "11", "12", "00", "13"])
    return "\(year)-\(month)-\(random.one(of: ["01", "05", "15", "28", "29", "30", "31", "00", "32"]))"
  }

  private static func time(_ random: inout Sequence64) -> String {
    guard random.next() % 4 > 0 else { return "" }
    let clock = random.one(of: ["T", " "]) + random.one(of: ["00", "09", "23", "24"]) + ":" + random.one(of: ["00", "30", "59", "60"])
    let second = random.one(of: ["", ":00", ":59", ":60", ":07.1", ":07.123456", ":59.9999999", ":59.123456789", ":00.0000000001"])
    return clock + second + random.one(of: ["", "Z", "+00:00", "-0130", "+14:59", "-14:00", "+15:00", "+1:00", "z"])
  }
}

/// Units of some scale, and a double near a decimal of few digits.
enum Decimals {
  static func random(_ random: inout Sequence64) -> (units: Int, double: Double) {
    let units = Int(random.next() % 20_001) - 10_000
    let steps = Double(random.one(of: [1, 8, 10, 1_000, 100_000, 3]))
    let noise = random.one(of: [0, 0, 1e-12, -1e-15])
    return (units, Double(units) / steps + noise)
  }
}
