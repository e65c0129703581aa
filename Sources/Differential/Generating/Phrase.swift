/// A piece of SQL made of words and smaller pieces: what is generated, and what is made smaller when it fails.
///
///     words: ["left(", ", ", ")"]   parts: [s, 3]   →   left(s, 3)
struct Phrase {
  enum Role: Hashable {
    case value(ValueKind)
    /// Something that may be left out: WHERE, an item behind the first.
    case clause
    /// Something that only the whole around it can do without.
    case fixed
  }

  /// Which of its pieces an engine computes.
  enum Order: Hashable {
    /// Each of them, before the whole.
    case all
    /// As many as it needs, in any order: the operands of AND and OR.
    case free
    /// As many as it needs, from the first on: the branches of CASE.
    case guarded
  }

  let role: Role
  /// One more than there are parts.
  let words: [String]
  var parts: [Phrase]
  let order: Order
  let isColumn: Bool

  init(_ role: Role, _ words: [String], _ parts: [Phrase] = [], order: Order = .all) {
    self.role = role
    self.words = words
    self.parts = parts
    self.order = order
    isColumn = false
  }

  init(_ role: Role, _ text: String) { self.init(role, [text]) }

  /// A column of the samples, or something made of columns.
  init(_ role: Role, column: String) {
    self.role = role
    words = [column]
    parts = []
    order = .all
    isColumn = true
  }

  /// Pieces one behind the other.
  init(_ role: Role, joining parts: [Phrase], by separator: String = "") {
    self.init(role, [""] + Array(repeating: separator, count: max(0, parts.count - 1)) + (parts.isEmpty ? [] : [""]), parts)
  }

  /// How many pieces have pieces of their own.
  var callCount: Int { parts.reduce(parts.isEmpty ? 0 : 1) { $0 + $1.callCount } }

  /// Whether it is the same in every row. What is guarded by a constant may be so: `COALESCE(1, x)`.
  var isConstant: Bool { !isColumn && (parts.allSatisfy(\.isConstant) || order == .guarded && parts[0].isConstant) }

  /// Whether one of its pieces is NULL as it is written.
  var hasNull: Bool { parts.contains { $0.words == ["NULL"] } }

  var text: String {
    var text = words.first ?? ""
    for (part, word) in zip(parts, words.dropFirst()) { text += part.text + word }
    return text
  }
}
