/// Whether a default is a constant: the only kind that ADD COLUMN takes once a table has rows.
enum SQLiteLiteral {
  static func isLiteral(_ text: String) -> Bool { isWord(text) || isNumber(text) || isString(text) }

  private static func isWord(_ text: String) -> Bool { ["null", "true", "false"].contains(text.lowercased()) }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    return !digits.isEmpty && digits.utf8.allSatisfy { "0123456789.".utf8.contains($0) }
  }

  /// `'it''s'`, `x'00'`.
  private static func isString(_ text: String) -> Bool {
    let quoted = text.lowercased().hasPrefix("x'") ? text.dropFirst() : text[...]
    guard quoted.count >= 2, quoted.first == "'", quoted.last == "'" else { return false }
    let inner = quoted.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false)
    return inner.allSatisfy { !$0.contains("'") }
  }
}
