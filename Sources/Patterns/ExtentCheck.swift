/// Whether PostgreSQL, which takes the longest match, and an engine that takes the first alternative that fits may end at different
/// places.
///
///     a|ab       one alternative begins like another
///     (ab|)c?    an alternative is empty and not the last
///     (ab?)*     fine: what may follow differs from what a round begins with
enum ExtentCheck {
  static func problems(in pattern: PatternNode) -> [PatternProblem] {
    var problems: [PatternProblem] = []
    pattern.visit { node in
      if case .choice(let choices) = node, areEntangled(choices) { problems.append(entangled) }
      if case .sequence(let nodes) = node, hasEntangledRound(nodes) { problems.append(entangled) }
    }
    return Array(problems.prefix(1))
  }

  private static let entangled = PatternProblem(
    kind: .extent, reason: "alternatives or rounds that begin alike: PostgreSQL takes the longest match, another engine may take the first")

  private static func areEntangled(_ choices: [PatternNode]) -> Bool {
    var seen = CharacterSet()
    for (place, choice) in choices.enumerated() {
      let first = First(choice)
      if first.isEmpty && place < choices.count - 1 || seen.intersects(first.set) { return true }
      seen = seen.union(first.set)
    }
    return false
  }

  /// An optional or repeated group that begins like what follows it.
  private static func hasEntangledRound(_ nodes: [PatternNode]) -> Bool {
    nodes.indices.contains { place in
      guard case .repeated(let inner, let least, let most) = nodes[place], least != most, !isOneCharacter(inner) else { return false }
      return First(inner).set.intersects(First(.sequence(Array(nodes[(place + 1)...]))).set)
    }
  }

  private static func isOneCharacter(_ node: PatternNode) -> Bool {
    switch node {
    case .one: true
    case .group(_, let inner): isOneCharacter(inner)
    default: false
    }
  }

  /// The characters with which a match may begin, and whether it may be empty.
  private struct First {
    var set = CharacterSet()
    var isEmpty = true

    init(_ node: PatternNode) {
      switch node {
      case .one(let set, _): (self.set, isEmpty) = (set, false)
      case .assertion: break
      case .sequence(let nodes):
        for node in nodes where isEmpty {
          let next = First(node)
          (set, isEmpty) = (set.union(next.set), next.isEmpty)
        }
      case .choice(let nodes):
        let all = nodes.map { First($0) }
        (set, isEmpty) = (all.reduce(CharacterSet()) { $0.union($1.set) }, all.contains(where: \.isEmpty))
      case .repeated(let node, let least, _):
        let inner = First(node)
        (set, isEmpty) = (inner.set, least == 0 || inner.isEmpty)
      case .group(_, let inner): self = First(inner)
      }
    }
  }
}
