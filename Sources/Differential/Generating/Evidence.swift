/// A difference, and what both engines say of each piece by itself.
struct Evidence {
  struct Piece {
    let phrase: Phrase
    /// How the phrases around it compute their pieces.
    let orders: Set<Phrase.Order>
    let postgres: Trial.Answer
    /// What the engine says that differs.
    let target: Trial.Answer
    /// How PostgreSQL fails in every sample, before it has seen a row; nil where it does not.
    let plannedFailure: Trial.Answer?
    /// What the other engine says of the same in any sample.
    let targetAnswers: Set<Trial.Answer>
  }

  let isOfQuery: Bool
  /// Whether PostgreSQL runs what is compiled for it, since the source is another dialect's.
  var isCompiled = false
  let expected: Trial.Answer
  let found: Trial.Answer
  /// The phrase itself is the first.
  let pieces: [Piece]

  /// Whether one of the pieces is NULL in this sample.
  var hasNull: Bool { pieces.contains { $0.target == .value(nil) } }

  var bothFail: Bool { expected.isFailure && found.isFailure }

  /// Pieces that fail by themselves, alike on both engines, as only one of the engines says of the whole; nil where there are none.
  var failingPieces: [Piece]? {
    guard expected != found else { return nil }
    let inner = isOfQuery ? pieces[...] : pieces.dropFirst()
    let failing = inner.filter { $0.failsAlike && ([expected, found].contains($0.postgres) || [expected, found].contains($0.target)) }
    return failing.isEmpty ? nil : failing
  }
}

extension Evidence.Piece {
  /// Whether it is a date, a time or an interval made of a text alone.
  private var isTimeOfText: Bool {
    guard case .value(let kind) = phrase.role, [.date, .timestamp, .instant, .time, .interval].contains(kind) else { return false }
    return phrase.parts.map(\.role) == [.value(.text)]
  }

  /// Whether a text is no time for either engine, each of which says so by the word where it stops reading.
  var isNoTime: Bool {
    let states = ["22007", "22008", "22009", "22015", "22023"].map { Trial.Answer.failure($0) }
    return isTimeOfText && states.contains(postgres) && states.contains(target)
  }

  var failsAlike: Bool { postgres.isFailure && postgres == target || isNoTime }

  /// Whether PostgreSQL gives a date or a time that four digits of a year cannot say.
  var isOfOtherYears: Bool {
    guard case .value(let kind) = phrase.role, [.date, .timestamp, .instant].contains(kind), case .value(let text?) = postgres else {
      return false
    }
    return text.hasSuffix(" BC") || text.hasSuffix("infinity") || text.prefix { $0.isNumber }.count > 4
  }
}

extension Trial.Answer {
  /// Whether it fails with a SQLSTATE, and by no mistake of ours.
  var hasState: Bool {
    if case .failure(let state) = self { state.utf8.count == 5 && !state.hasPrefix("42") && state != "0A000" } else { false }
  }

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
