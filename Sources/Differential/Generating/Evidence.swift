/// A difference, and what both engines say of each piece by itself.
struct Evidence {
  struct Piece {
    let phrase: Phrase
    /// How the phrases around it compute their pieces.
    let orders: Set<Phrase.Order>
    let postgres: Trial.Answer
    /// What the engine says that differs.
    let target: Trial.Answer
  }

  let isOfQuery: Bool
  let expected: Trial.Answer
  let found: Trial.Answer
  /// The phrase itself is the first.
  let pieces: [Piece]

  var bothFail: Bool { expected.isFailure && found.isFailure }

  /// Pieces that fail by themselves, alike on both engines, as only one of the engines says of the whole; nil where there are none.
  var failingPieces: [Piece]? {
    let state = found.isFailure ? found : expected
    guard expected != found, state.isFailure else { return nil }
    let inner = isOfQuery ? pieces[...] : pieces.dropFirst()
    let failing = inner.filter { $0.postgres == state && $0.target == state }
    return failing.isEmpty ? nil : failing
  }
}

extension Evidence.Piece {
  /// Whether PostgreSQL gives a date or a time that four digits of a year cannot say.
  var isOfOtherYears: Bool {
    guard case .value(let kind) = phrase.role, [.date, .timestamp, .instant].contains(kind), case .value(let text?) = postgres else {
      return false
    }
    return text.hasSuffix(" BC") || text.prefix { $0.isNumber }.count > 4
  }
}

extension Trial.Answer {
  var isFailure: Bool { if case .failure = self { true } else { false } }

  var description: String {
    switch self {
    case .value(let text): text ?? "NULL"
    case .failure(let state): "error \(state)"
    }
  }
}

extension Phrase {
  /// The values that it is made of, itself first, with the orders of what is around each.
  func values(inside orders: Set<Order> = []) -> [(phrase: Phrase, orders: Set<Order>)] {
    let inner = parts.flatMap { $0.values(inside: orders.union([order])) }
    if case .value = role { return [(self, orders)] + inner }
    return inner
  }
}
