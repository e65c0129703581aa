import SQLSchema
import SQLSyntax

/// Reads what stands behind REFERENCES: ON DELETE CASCADE, DEFERRABLE INITIALLY DEFERRED.
struct ReferenceReader {
  private(set) var rules = ReferenceRules()
  /// What it does not know: MATCH FULL, ON DELETE SET NULL (column).
  private(set) var others: [PropertyID] = []
  private var isDeferrable = false
  private var isDeferred = false

  init(_ options: List<PropertyID>, _ script: Script) {
    for id in script.tree[options] {
      let words = script.tree[id].words
      let text = words.first <= words.last ? script.text(words).uppercased() : ""
      if !read(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")) { others.append(id) }
    }
    rules.deferral = isDeferred ? .deferred : isDeferrable ? .immediate : nil
  }

  private mutating func read(_ text: String) -> Bool {
    switch text {
    case "DEFERRABLE": isDeferrable = true
    case "INITIALLY DEFERRED": isDeferred = true
    case "NOT DEFERRABLE", "INITIALLY IMMEDIATE", "MATCH SIMPLE", "ON DELETE NO ACTION", "ON UPDATE NO ACTION": break
    case _ where text.hasPrefix("ON DELETE "):
      rules.onDelete = ReferenceRules.Action(rawValue: String(text.dropFirst(10)))
      return rules.onDelete != nil
    case _ where text.hasPrefix("ON UPDATE "):
      rules.onUpdate = ReferenceRules.Action(rawValue: String(text.dropFirst(10)))
      return rules.onUpdate != nil
    default: return false
    }
    return true
  }
}
