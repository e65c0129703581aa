/// Texts within XML.
enum XMLText {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// ` name="value"` for each.
  static func attributes(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// Line ends are written as references, because a reader makes blanks of them in attributes; what XML cannot hold becomes `U+FFFD`.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += Self.escapes[$1] ?? (isAllowed($1) ? String($1) : "\u{FFFD}") }
  }

  private static let escapes: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;",
  ]

  /// https://www.w3.org/TR/xml/#charsets
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}
