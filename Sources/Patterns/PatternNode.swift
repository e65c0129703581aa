/// A regular expression, read.
///
///     a(b|c)*$   →   sequence [a, repeated (group 1 (choice [b, c])) 0…, assertion end]
indirect enum PatternNode: Hashable, Sendable {
  /// One character of a set. `spelling` says the set in a way that PostgreSQL and Snowflake both read.
  case one(CharacterSet, spelling: String)
  case assertion(PatternAssertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repeated(PatternNode, least: Int, most: Int?)
  /// What is remembered under a number, counted from 1.
  case group(Int, PatternNode)

  static let empty = PatternNode.sequence([])

  /// Whether anything in it is remembered.
  var hasGroups: Bool {
    switch self {
    case .one, .assertion: false
    case .sequence(let nodes), .choice(let nodes): nodes.contains(where: \.hasGroups)
    case .repeated(let node, _, _): node.hasGroups
    case .group: true
    }
  }

  /// Calls for itself and for every part.
  func visit(_ body: (PatternNode) -> Void) {
    body(self)
    switch self {
    case .one, .assertion: break
    case .sequence(let nodes), .choice(let nodes): for node in nodes { node.visit(body) }
    case .repeated(let node, _, _), .group(_, let node): node.visit(body)
    }
  }
}
