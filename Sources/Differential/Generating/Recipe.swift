/// One way to make a value: a line of the tables with a kind for each argument.
///
///     left(text, int)   →   words ["left(", ", ", ")"], arguments [text, narrow], result text
struct Recipe {
  struct Argument {
    let kind: ValueKind
    /// What to choose from, where only some values make sense; otherwise any expression of the kind.
    let pool: [String]
  }

  enum Role { case scalar, aggregate, orderedSet, window }

  /// The table's line: `left(text, int)`.
  let line: String
  let words: [String]
  let arguments: [Argument]
  let role: Role
  /// What PostgreSQL says of its type; nil where no other expression takes it.
  var result: ValueKind?

  var order: Phrase.Order { line.hasPrefix("coalesce(") ? .guarded : .all }

  /// A call over columns, of which PostgreSQL can tell the type.
  var sample: String {
    let parts = arguments.map { $0.pool.first ?? $0.kind.columns[0].replacing("$", with: "") }
    let call = zip(words, parts + [""]).map { $0 + $1 }.joined()
    switch role {
    case .scalar, .aggregate: return call
    case .orderedSet: return "\(call) WITHIN GROUP (ORDER BY k)"
    case .window: return "\(call) OVER (ORDER BY k)"
    }
  }
}
