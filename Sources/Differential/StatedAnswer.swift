/// An answer that a case's page states, against what an engine said.
enum StatedAnswer {
  static func agrees(_ expected: String, _ outcome: Outcome, _ kinds: [ColumnKind]) -> Bool {
    switch outcome {
    case .failure(let state, _):
      return expected.hasPrefix("error") && (expected == "error" || expected.hasSuffix(state))
    case .rows(let rows):
      guard let cell = rows.first?.last, rows.count == 1 else {
        return rows.map { $0.joined(separator: " | ") }.joined(separator: " ; ") == expected
      }
      return cell == expected || form(cell) == form(unquoted(expected))
    case .refused: return false
    }
  }

  private static func unquoted(_ text: String) -> String {
    text.count > 1 && text.hasPrefix("'") && text.hasSuffix("'") ? String(text.dropFirst().dropLast()) : text
  }

  /// Numbers without zeros that say nothing, times with one sign between date and clock.
  private static func form(_ text: String) -> String {
    if let value = Double(text) { return text.utf8.count <= 17 ? String(value) : Cell.decimal(text) }
    let plain = text.replacing("T", with: " ").replacing("Z", with: "")
    guard plain.count >= 8, plain.contains(":"), plain.first?.isNumber == true else {
      return text.lowercased() == "true" ? "true" : text.lowercased() == "false" ? "false" : text
    }
    let parts = plain.split(separator: ".", maxSplits: 1)
    var digits = parts.count > 1 ? parts[1] : ""
    while digits.last == "0" { digits = digits.dropLast() }
    return parts[0] + (digits.isEmpty ? "" : "." + digits)
  }
}
