/// The characters of a pattern in groups that it does not tell apart: automata step by groups.
///
///     [a-c]x   →   0: all others, 1: a b c, 2: x
struct Alphabet {
  typealias Symbol = Int

  /// Where each run of characters of one symbol begins, and the symbol.
  private let starts: [UInt32]
  private let symbols: [UInt16]
  private let ascii: [UInt16]
  private let representatives: [UInt32]
  private let words: CharacterSet

  /// Not counting the text's end.
  var count: Int { representatives.count }
  /// The text ends here.
  var end: Symbol { count }

  init(of pattern: PatternNode, hasUnicodeWords: Bool) {
    words = CharacterClass.word.characters(isUnicode: hasUnicodeWords)
    let sets = Array(Self.sets(of: pattern, words: words))
    let bounds = Set([0] + sets.flatMap { $0.ranges.flatMap { [$0.lowerBound, $0.upperBound + 1] } }).filter { $0 <= CharacterSet.last }
    starts = bounds.sorted()
    var known: [[Bool]: UInt16] = [:]
    var (symbols, representatives): ([UInt16], [UInt32]) = ([], [])
    for start in starts {
      let membership = sets.map { $0.contains(start) }
      if known[membership] == nil {
        known[membership] = UInt16(truncatingIfNeeded: representatives.count)
        representatives.append(start)
      }
      symbols.append(known[membership, default: 0])
    }
    self.symbols = symbols
    self.representatives = representatives
    ascii = (0..<128).map { [starts] in symbols[Self.run(of: $0, in: starts)] }
  }

  func symbol(ofASCII byte: UInt8) -> Symbol { Int(ascii[Int(byte)]) }

  func symbol(of scalar: UInt32) -> Symbol { Int(symbols[Self.run(of: scalar, in: starts)]) }

  /// Which symbols a set has.
  func membership(of set: CharacterSet) -> [Bool] { representatives.map(set.contains) }

  /// What a symbol is to an assertion.
  func neighbour(_ symbol: Symbol) -> PatternAssertion.Neighbours {
    if symbol == end { return .edge }
    if representatives[symbol] == 10 { return .newline }
    return words.contains(representatives[symbol]) ? .word : .other
  }

  private static func run(of scalar: UInt32, in starts: [UInt32]) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  private static func sets(of pattern: PatternNode, words: CharacterSet) -> Set<CharacterSet> {
    var sets: Set<CharacterSet> = []
    pattern.visit { node in
      if case .one(let set, _) = node { sets.insert(set) }
      guard case .assertion(let assertion) = node else { return }
      if assertion.looksAtLines { sets.insert(.newline) }
      if assertion.looksAtWords { sets.formUnion([words, .newline]) }
    }
    return sets
  }
}
