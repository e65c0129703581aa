/// Cells of results whose columns no one names: equal in value, whatever the form.
enum LooseCell {
  static func agree(_ left: [[String]], _ right: [[String]]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { rows in rows.0.count == rows.1.count && zip(rows.0, rows.1).allSatisfy { form($0) == form($1) } }
  }

  private static func form(_ text: String) -> String {
    switch text {
    case "true", "t": return "1"
    case "false", "f": return "0"
    default: break
    }
    if text.allSatisfy({ $0.isNumber || $0 == "-" || $0 == "." }), Double(text) != nil { return Cell.decimal(text) }
    guard text.count >= 19, text.dropFirst(4).first == "-", text.contains(":") else { return text }
    var plain = text.replacing("T", with: " ").replacing("Z", with: "").replacing("+00", with: "")
    if plain.contains(".") { while plain.last == "0" { plain.removeLast() } }
    return plain.last == "." ? String(plain.dropLast()) : plain
  }
}
