// What a command's grammar would have taken, in words.

extension CommandGrammar {
  /// "TO", "a name", "ADD, DROP or SET"
  func expectation(_ element: UInt32) -> String {
    let all = starts(of: element)
    guard all.count <= 9 else { return "a word that may stand here" }
    guard let last = all.last, all.count > 1 else { return all.first ?? "a semicolon" }
    return all.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The words in lower case that may stand here.
  func keywords(_ element: UInt32) -> [String] {
    starts(of: element).filter { $0 == $0.uppercased() }.map { $0.lowercased() }
  }

  /// What an element may begin with, in order and once each.
  private func starts(of element: UInt32) -> [String] {
    var found: [String] = []
    _ = addStarts(of: element, to: &found)
    return found
  }

  /// Whether the element may be nothing at all, so that what follows it may stand here too.
  private func addStarts(of element: UInt32, to found: inout [String]) -> Bool {
    switch elements[Int(element)] {
    case .word(let symbol): add(spelling(symbol).uppercased(), to: &found)
    case .mark(let kind): add(CommandGrammar.spelling(kind), to: &found)
    case .terminal(let terminal): add(terminal.description, to: &found)
    case .brackets: add("(", to: &found)
    case .guarded: return true
    case .sequence(let first, let count):
      return children[Int(first)..<Int(first + count)].allSatisfy { addStarts(of: $0, to: &found) }
    case .choice(let first, let count):
      for child in children[Int(first)..<Int(first + count)] { _ = addStarts(of: child, to: &found) }
    case .optional(let inner):
      _ = addStarts(of: inner, to: &found)
      return true
    case .list(let inner, _), .rule(let inner): return addStarts(of: inner, to: &found)
    }
    return false
  }

  private func add(_ text: String, to found: inout [String]) {
    if !found.contains(text) { found.append(text) }
  }

  private func spelling(_ symbol: Symbol) -> String {
    let number = Int(symbol.number)
    if number < TokenKind.keywordCount { return TokenKind.spelling(TokenKind.ofWord(symbol)) }
    return number < CommandGrammar.firstSymbol ? ContextualWord(symbol).spelling : words[number - CommandGrammar.firstSymbol]
  }

  private static func spelling(_ kind: TokenKind) -> String {
    switch kind {
    case .equal: "="
    case .comma: ","
    case .dot: "."
    case .star: "*"
    case .fatArrow: "=>"
    case .arrow: "->"
    default: ":"
    }
  }
}
