/// A part of a pattern, to find out what its groups matched in a text that the whole matched.
///
/// The choices are PostgreSQL's: the whole match is the longest; then, from left to right, each part takes the longest text that
/// leaves a match to the rest, and of alternatives the first that fits. Parts without groups are not looked into.
final class PatternPiece {
  private enum Shape {
    case plain
    case group(Int, PatternPiece)
    case sequence(PatternPiece, PatternPiece)
    case choice([PatternPiece])
    /// Any number of times, at most so often.
    case loop(PatternPiece, most: Int?)
  }

  private let node: PatternNode
  private let alphabet: Alphabet
  private let shape: Shape
  private lazy var forward = LazyAutomaton(Automaton(node, alphabet: alphabet, isBackward: false))
  private lazy var backward = LazyAutomaton(Automaton(node, alphabet: alphabet, isBackward: true))
  /// For a loop: what is left after some rounds.
  private var rests: [Int?: LazyAutomaton] = [:]

  init(_ node: PatternNode, alphabet: Alphabet) {
    self.node = node
    self.alphabet = alphabet
    shape = Self.shape(of: node, alphabet)
  }

  private static func shape(of node: PatternNode, _ alphabet: Alphabet) -> Shape {
    guard node.hasGroups else { return .plain }
    switch node {
    case .one, .assertion: return .plain
    case .group(let number, let inner): return .group(number, PatternPiece(inner, alphabet: alphabet))
    case .choice(let nodes): return .choice(nodes.map { PatternPiece($0, alphabet: alphabet) })
    case .sequence(let nodes): return shape(of: nodes[...], alphabet)
    case .repeated(_, _, 0): return .plain
    case .repeated(let inner, 0, let most): return .loop(PatternPiece(inner, alphabet: alphabet), most: most)
    case .repeated(let inner, let least, let most):
      // x{m,n} is x{m−1,n−1}x: only the last round is remembered.
      let others = PatternNode.repeated(inner, least: least - 1, most: most.map { $0 - 1 })
      return .sequence(PatternPiece(withoutGroups: others, alphabet), PatternPiece(inner, alphabet: alphabet))
    }
  }

  /// A run without groups, then the first node that has some, then the rest.
  private static func shape(of nodes: ArraySlice<PatternNode>, _ alphabet: Alphabet) -> Shape {
    let plain = nodes.prefix { !$0.hasGroups }
    guard plain.isEmpty else { return .sequence(piece(plain, alphabet), piece(nodes.dropFirst(plain.count), alphabet)) }
    return .sequence(piece(nodes.prefix(1), alphabet), piece(nodes.dropFirst(), alphabet))
  }

  private static func piece(_ nodes: ArraySlice<PatternNode>, _ alphabet: Alphabet) -> PatternPiece {
    PatternPiece(nodes.count == 1 ? nodes[nodes.startIndex] : .sequence(Array(nodes)), alphabet: alphabet)
  }

  private init(withoutGroups node: PatternNode, _ alphabet: Alphabet) {
    self.node = node
    self.alphabet = alphabet
    shape = .plain
  }

  /// Fills in the groups for a range of the text that this piece matches.
  func dissect(_ text: Span<UInt8>, _ range: Range<Int>, into groups: inout [Range<Int>?]) {
    switch shape {
    case .plain: return
    case .group(let number, let inner):
      groups[number] = range
      inner.dissect(text, range, into: &groups)
    case .sequence(let first, let rest):
      guard let middle = middle(text, range, first, rest) else { return }
      first.dissect(text, range.lowerBound..<middle, into: &groups)
      rest.dissect(text, middle..<range.upperBound, into: &groups)
    case .choice(let choices):
      choices.first { $0.forward.matches(text, from: range.lowerBound, to: range.upperBound) }?.dissect(text, range, into: &groups)
    case .loop(let inner, let most):
      guard let last = lastRound(text, range, inner, most) else { return }
      inner.dissect(text, last, into: &groups)
    }
  }

  /// The longest beginning that `first` matches so that `rest` matches what is left.
  private func middle(_ text: Span<UInt8>, _ range: Range<Int>, _ first: PatternPiece, _ rest: PatternPiece) -> Int? {
    let starts = rest.backward.places(text, from: range.upperBound, to: range.lowerBound)
    return first.forward.places(text, from: range.lowerBound, to: range.upperBound).last(where: starts.contains)
  }

  /// Rounds are empty only where there is nothing to match: then it is one, if it can be.
  private func lastRound(_ text: Span<UInt8>, _ range: Range<Int>, _ inner: PatternPiece, _ most: Int?) -> Range<Int>? {
    if range.isEmpty { return inner.forward.matches(text, from: range.lowerBound, to: range.upperBound) ? range : nil }
    var last: Range<Int>?
    var (start, left) = (range.lowerBound, most)
    while start < range.upperBound {
      left = left.map { $0 - 1 }
      let starts = rest(of: inner, left).places(text, from: range.upperBound, to: start)
      let ends = inner.forward.places(text, from: start, to: range.upperBound)
      guard let end = ends.last(where: { $0 > start && starts.contains($0) }) else { return nil }
      last = start..<end
      start = end
    }
    return last
  }

  private func rest(of inner: PatternPiece, _ rounds: Int?) -> LazyAutomaton {
    if let known = rests[rounds] { return known }
    let node = PatternNode.repeated(inner.node, least: 0, most: rounds)
    let made = LazyAutomaton(Automaton(node, alphabet: alphabet, isBackward: true))
    rests[rounds] = made
    return made
  }
}

extension LazyAutomaton {
  /// Every place up to which, from `start`, the text matches.
  fileprivate func places(_ text: Span<UInt8>, from start: Int, to limit: Int) -> PlaceSet {
    var places = PlaceSet()
    read(text, from: start, to: limit) { position in
      places.insert(position)
      return true
    }
    return places
  }
}

/// Places of a text, in the order in which they were found.
private struct PlaceSet {
  private var places: [Int] = []

  mutating func insert(_ place: Int) { places.append(place) }

  func last(where claim: (Int) -> Bool) -> Int? { places.last(where: claim) }

  /// They were found in order, one way or the other.
  func contains(_ place: Int) -> Bool {
    var (low, high) = (0, places.count)
    guard let first = places.first, let last = places.last else { return false }
    while low < high {
      let middle = (low + high) / 2
      if places[middle] == place { return true }
      if (places[middle] < place) == (first <= last) { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
