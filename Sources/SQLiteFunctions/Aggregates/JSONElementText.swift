/// A value as an element of a JSON array. SQLite's value does not say whether 1 is a number or `true`: a letter does.
///
///     "b", 1   →   true        "n", '1.50'   →   1.50        "s", '1.50'   →   "1.50"        "j", '{"a": 1}'   →   {"a": 1}
enum JSONElementText {
  enum Kind {
    case number, boolean, string, json
    /// A double as JSON holds it, without an exponent.
    case float
    /// `T` between day and time, no zeros at the end of the second: PostgreSQL's JSON of timestamps.
    case timestamp

    init(_ letter: StoredValue?) {
      switch letter?.bytes.first {
      case UInt8(ascii: "n"): self = .number
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "f"): self = .float
      case UInt8(ascii: "j"), UInt8(ascii: "a"): self = .json
      case UInt8(ascii: "t"): self = .timestamp
      default: self = .string
      }
    }
  }

  static func append(_ value: StoredValue, _ kind: Kind, to text: inout [UInt8]) {
    if value.isNull { return text.append(contentsOf: "null".utf8) }
    let bytes = value.bytes
    switch kind {
    case .number where bytes.contains(where: { 48...57 ~= $0 }), .json: text.append(contentsOf: bytes)
    case .boolean: text.append(contentsOf: (value == .integer(0) ? "false" : "true").utf8)
    case .timestamp: JSONText.appendQuoted(timestamp(bytes), to: &text)
    case .float where bytes.contains(where: { 48...57 ~= $0 }): text.append(contentsOf: (value.decimal ?? .zero).text.utf8)
    case .string, .number, .float: JSONText.appendQuoted(bytes, to: &text)
    }
  }

  /// `2024-01-05T10:00:00.500000Z` → `2024-01-05T10:00:00.5+00:00`
  private static func timestamp(_ bytes: [UInt8]) -> [UInt8] {
    let isZoned = bytes.last == UInt8(ascii: "Z")
    var text = bytes[..<(isZoned ? bytes.count - 1 : bytes.count)]
    if text.contains(UInt8(ascii: ".")) {
      while text.last == UInt8(ascii: "0") { text.removeLast() }
      if text.last == UInt8(ascii: ".") { text.removeLast() }
    }
    return Array(text) + (isZoned ? Array("+00:00".utf8) : [])
  }
}
