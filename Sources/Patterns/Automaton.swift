/// A pattern as states: what may come next, without counting (Thompson's construction).
///
/// It reads forwards, or from the end backwards.
struct Automaton {
  enum Step {
    case one(members: [Bool], next: Int)
    case fork(Int, Int)
    /// Only where the last character read was one of these.
    case behind(PatternAssertion.Neighbours, next: Int)
    /// Only where the next character to be read is one of these.
    case ahead(PatternAssertion.Neighbours, next: Int)
    case accept
  }

  private(set) var steps: [Step] = [.accept]
  private(set) var start = 0
  let alphabet: Alphabet
  let isBackward: Bool
  private(set) var isTooLarge = false

  /// Counted repetitions are written out; PostgreSQL has a limit of the same kind.
  private static let mostSteps = 20_000

  /// `isAnywhere`: anything may stand before, in the direction of reading.
  init(_ node: PatternNode, alphabet: Alphabet, isBackward: Bool, isAnywhere: Bool = false) {
    self.alphabet = alphabet
    self.isBackward = isBackward
    start = add(node, then: 0)
    if isAnywhere { start = addLoop(.one(.everything, spelling: ""), then: start) }
  }

  private mutating func add(_ step: Step) -> Int {
    guard steps.count < Self.mostSteps else {
      isTooLarge = true
      return 0
    }
    steps.append(step)
    return steps.count - 1
  }

  /// The first step of a node whose end leads to `next`.
  private mutating func add(_ node: PatternNode, then next: Int) -> Int {
    switch node {
    case .one(let set, _): add(.one(members: alphabet.membership(of: set), next: next))
    case .assertion(let assertion): add(assertion, then: next)
    case .sequence(let nodes): add(nodes, then: next)
    case .choice(let nodes): addChoice(nodes.map { add($0, then: next) })
    case .repeated(let node, let least, let most): add(node, least, most, then: next)
    case .group(_, let node): add(node, then: next)
    }
  }

  private mutating func add(_ nodes: [PatternNode], then next: Int) -> Int {
    var next = next
    for node in isBackward ? nodes : nodes.reversed() { next = add(node, then: next) }
    return next
  }

  private mutating func addChoice(_ starts: [Int]) -> Int {
    starts.dropFirst().reduce(starts[0]) { add(.fork($0, $1)) }
  }

  private mutating func add(_ assertion: PatternAssertion, then next: Int) -> Int {
    addChoice(
      assertion.ways.map { way in
        let (behind, ahead) = isBackward ? (way.ahead, way.behind) : (way.behind, way.ahead)
        return add(.behind(behind, next: add(.ahead(ahead, next: next))))
      })
  }

  private mutating func add(_ node: PatternNode, _ least: Int, _ most: Int?, then next: Int) -> Int {
    var last = next
    if let most {
      for _ in least..<max(least, most) where !isTooLarge { last = add(.fork(add(node, then: last), next)) }
    } else {
      last = addLoop(node, then: next)
    }
    for _ in 0..<least where !isTooLarge { last = add(node, then: last) }
    return last
  }

  private mutating func addLoop(_ node: PatternNode, then next: Int) -> Int {
    let fork = add(.fork(next, next))
    guard fork != 0 else { return 0 }
    steps[fork] = .fork(add(node, then: fork), next)
    return fork
  }
}
