/// An automaton whose sets of states are made as texts need them, so that each character costs one look into a table.
///
/// The time is that of the text's length, whatever the pattern.
final class LazyAutomaton {
  private let automaton: Automaton
  private let width: Int
  /// For each state and symbol: twice the next state, plus 1 if what was read before the symbol is a match; −1 is not known yet.
  private var table: [Int32] = []
  private var states: [State] = []
  private var numbers: [State: Int32] = [:]

  private struct State: Hashable {
    var steps: [Int]
    var behind: PatternAssertion.Neighbours
  }

  /// Beyond it everything is forgotten: memory stays bounded.
  private static let mostStates = 2_000
  private static let unknown: Int32 = -1

  init(_ automaton: Automaton) {
    self.automaton = automaton
    width = automaton.alphabet.count + 1
  }

  // MARK: Reading

  /// The last place at which a match from `start` may end, looking no further than `limit`.
  func lastEnd(_ text: Span<UInt8>, from start: Int, to limit: Int) -> Int? {
    var last: Int?
    read(text, from: start, to: limit) { position in
      last = position
      return true
    }
    return last
  }

  func matches(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool { lastEnd(text, from: start, to: end) == end }

  func hasMatch(_ text: Span<UInt8>, from start: Int, to limit: Int) -> Bool {
    var isFound = false
    read(text, from: start, to: limit) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Calls for every place where what was read is a match, in the order of reading, until told to stop.
  @inline(__always)
  func read(_ text: Span<UInt8>, from start: Int, to limit: Int, onMatch: (Int) -> Bool) {
    var position = start
    var state = number(of: startState(text, at: start))
    while true {
      let (symbol, next) = automaton.isBackward ? symbolBefore(position, in: text) : symbol(at: position, in: text)
      var entry = table[Int(state) * width + symbol]
      if entry == Self.unknown { entry = makeEntry(&state, symbol) }
      if entry & 1 == 1, !onMatch(position) { return }
      state = entry >> 1
      guard position != limit, !states[Int(state)].steps.isEmpty else { return }
      position = next
    }
  }

  private func startState(_ text: Span<UInt8>, at position: Int) -> State {
    let symbol = automaton.isBackward ? symbol(at: position, in: text).symbol : symbolBefore(position, in: text).symbol
    return closure(of: [automaton.start], behind: automaton.alphabet.neighbour(symbol))
  }

  @inline(__always)
  private func symbol(at position: Int, in text: Span<UInt8>) -> (symbol: Int, next: Int) {
    guard position < text.count else { return (automaton.alphabet.end, position) }
    let byte = text[position]
    if byte < 0x80 { return (automaton.alphabet.symbol(ofASCII: byte), position + 1) }
    let (scalar, next) = text.scalar(at: position)
    return (automaton.alphabet.symbol(of: scalar), next)
  }

  @inline(__always)
  private func symbolBefore(_ position: Int, in text: Span<UInt8>) -> (symbol: Int, next: Int) {
    guard position > 0 else { return (automaton.alphabet.end, position) }
    let byte = text[position - 1]
    if byte < 0x80 { return (automaton.alphabet.symbol(ofASCII: byte), position - 1) }
    let start = text.startOfCharacter(before: position)
    return (automaton.alphabet.symbol(of: text.scalar(at: start).scalar), start)
  }

  // MARK: Making states

  private func number(of state: State) -> Int32 {
    if let number = numbers[state] { return number }
    let number = Int32(truncatingIfNeeded: states.count)
    states.append(state)
    numbers[state] = number
    table.append(contentsOf: repeatElement(Self.unknown, count: width))
    return number
  }

  private func makeEntry(_ number: inout Int32, _ symbol: Int) -> Int32 {
    let state = states[Int(number)]
    if states.count > Self.mostStates {
      forget()
      number = self.number(of: state)
    }
    let open = resolved(state, before: symbol)
    let isMatch = open.contains(0)
    let entry = self.number(of: successor(of: open, symbol)) << 1 | (isMatch ? 1 : 0)
    table[Int(number) * width + symbol] = entry
    return entry
  }

  private func forget() {
    states.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    table.removeAll(keepingCapacity: true)
  }

  private func successor(of steps: [Int], _ symbol: Int) -> State {
    let neighbour = automaton.alphabet.neighbour(symbol)
    guard symbol != automaton.alphabet.end else { return State(steps: [], behind: neighbour) }
    let next = steps.compactMap { number -> Int? in
      guard case .one(let members, let next) = automaton.steps[number], members[symbol] else { return nil }
      return next
    }
    return closure(of: next, behind: neighbour)
  }

  /// The steps that read, accept or look ahead and that can be reached from these.
  private func closure(of steps: [Int], behind: PatternAssertion.Neighbours) -> State {
    State(steps: reach(steps, behind, ahead: nil), behind: behind)
  }

  /// With what looks ahead decided.
  private func resolved(_ state: State, before symbol: Int) -> [Int] {
    reach(state.steps, state.behind, ahead: automaton.alphabet.neighbour(symbol))
  }

  private func reach(_ steps: [Int], _ behind: PatternAssertion.Neighbours, ahead: PatternAssertion.Neighbours?) -> [Int] {
    var isSeen = [Bool](repeating: false, count: automaton.steps.count)
    var (open, reached) = (steps, [Int]())
    while let number = open.popLast() {
      guard !isSeen[number] else { continue }
      isSeen[number] = true
      switch automaton.steps[number] {
      case .one, .accept: reached.append(number)
      case .fork(let first, let second): open += [first, second]
      case .behind(let allowed, let next): if allowed.contains(behind) { open.append(next) }
      case .ahead(.any, let next): open.append(next)
      case .ahead(let allowed, let next):
        guard let ahead else {
          reached.append(number)
          continue
        }
        if allowed.contains(ahead) { open.append(next) }
      }
    }
    return reached.sorted()
  }
}
