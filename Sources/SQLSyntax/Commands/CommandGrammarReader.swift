/// Reads the grammar's text into elements.
struct CommandGrammarReader {
  private(set) var elements: [CommandElement] = []
  private(set) var children: [UInt32] = []
  private(set) var statements: [Symbol: UInt32] = [:]
  private(set) var words: [String] = []
  private(set) var rules: [String: UInt32] = [:]
  private(set) var unknown: [String] = []
  private var symbols: [String: Symbol] = [:]
  private var terminals: [String: CommandTerminal] = [:]
  private var pieces: [String] = []
  private var cursor = 0
  private var alternatives: [(verb: Symbol, elements: [UInt32])] = []
  private var places: [Symbol: Int] = [:]
  private let text: String

  init(_ text: String) {
    self.text = text
    for kind in TokenKind.allCases.prefix(TokenKind.keywordCount) { symbols[TokenKind.spelling(kind)] = Symbol(UInt32(kind.rawValue)) }
    for word in ContextualWord.allCases where word != .unlisted { symbols[word.spelling] = word.symbol }
    for terminal in CommandTerminal.allCases { terminals[terminal.spelling] = terminal }
  }

  mutating func read() {
    for line in productions() {
      pieces = CommandGrammarReader.pieces(line)
      cursor = 0
      if pieces.count > 1, pieces[1] == ":" { readRule() } else { readStatement() }
    }
    for alternative in alternatives { statements[alternative.verb] = add(.choice, alternative.elements) }
  }

  /// Lines, those that begin with a blank joined to the ones before.
  private func productions() -> [String] {
    var lines: [String] = []
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let line = String(Substring(bytes))
      if bytes.first == UInt8(ascii: " "), !lines.isEmpty { lines[lines.count - 1] += line } else { lines.append(line) }
    }
    return lines
  }

  private static func pieces(_ line: String) -> [String] {
    let bytes = Array(line.utf8)
    var pieces: [String] = []
    var start = 0
    while start < bytes.count {
      if bytes[start] == UInt8(ascii: " ") {
        start += 1
        continue
      }
      let end = endOfPiece(from: start, bytes)
      pieces.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    return pieces
  }

  /// A word, `,...`, `...`, `=>`, `->`, or one byte.
  private static func endOfPiece(from start: Int, _ bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count, isWord(bytes[end]) { end += 1 }
    if end > start { return end }
    if bytes[start] == UInt8(ascii: ","), start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: ".") { return start + 4 }
    if bytes[start] == UInt8(ascii: "."), start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: ".") { return start + 3 }
    if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: ">") { return start + 2 }
    return start + 1
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.lowercased &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "%")
  }

  /// name: alternatives
  private mutating func readRule() {
    let name = pieces[0]
    cursor = 2
    let body = alternativesOrOne()
    if let slot = rules[name] { elements[Int(slot)] = .rule(body) } else { rules[name] = add(.rule(body)) }
    unknown.removeAll { $0 == name }
  }

  /// VERB rest
  private mutating func readStatement() {
    let verb = symbol(pieces[0].lowercased())
    cursor = 1
    let rest = alternativesOrOne()
    if let place = places[verb] {
      alternatives[place].elements.append(rest)
    } else {
      places[verb] = alternatives.count
      alternatives.append((verb, [rest]))
    }
  }

  /// sequence {| sequence}
  private mutating func alternativesOrOne() -> UInt32 {
    var choices = [sequence()]
    while peek == "|" {
      cursor += 1
      choices.append(sequence())
    }
    return choices.count == 1 ? choices[0] : add(.choice, choices)
  }

  private var peek: String { cursor < pieces.count ? pieces[cursor] : "" }

  private mutating func sequence() -> UInt32 {
    var parts: [UInt32] = []
    while cursor < pieces.count, !endsSequence { parts.append(repeated(part())) }
    return parts.count == 1 ? parts[0] : add(.sequence, parts)
  }

  private var endsSequence: Bool { peek == "|" || peek == "]" || peek == "}" || peek == ")" }

  private mutating func repeated(_ element: UInt32) -> UInt32 {
    guard peek == "..." || peek == ",..." else { return element }
    let commas = peek == ",..."
    cursor += 1
    return add(.list(element, commas: commas))
  }

  private mutating func part() -> UInt32 {
    let piece = peek
    cursor += 1
    switch piece {
    case "[": return closed { .optional($0) }
    case "{": return group()
    case "(": return closed { .brackets($0) }
    case "=": return add(.mark(.equal))
    case ",": return add(.mark(.comma))
    case ".": return add(.mark(.dot))
    case "*": return add(.mark(.star))
    case "=>": return add(.mark(.fatArrow))
    case "->": return add(.mark(.arrow))
    case ":": return add(.mark(.colon))
    default: return named(piece)
    }
  }

  private mutating func closed(_ make: (UInt32) -> CommandElement) -> UInt32 {
    let inner = group()
    return add(make(inner))
  }

  private mutating func group() -> UInt32 {
    let inner = alternativesOrOne()
    cursor += 1
    return inner
  }

  private mutating func named(_ name: String) -> UInt32 {
    if name.utf8.first == UInt8(ascii: "%") { return add(guarded(String(name.dropFirst()))) }
    if name.utf8.contains(where: { $0 != $0.lowercased }) { return add(.word(symbol(name.lowercased()))) }
    if let terminal = terminals[name] { return add(.terminal(terminal)) }
    if let rule = rules[name] { return rule }
    let slot = add(.rule(0))
    rules[name] = slot
    unknown.append(name)
    return slot
  }

  private func guarded(_ name: String) -> CommandElement {
    .guarded(CommandGuard.allCases.first { String(describing: $0) == name } ?? .stages)
  }

  private mutating func symbol(_ word: String) -> Symbol {
    if let symbol = symbols[word] { return symbol }
    let symbol = Symbol(UInt32(CommandGrammar.firstSymbol + words.count))
    words.append(word)
    symbols[word] = symbol
    return symbol
  }

  private enum Several { case sequence, choice }

  private mutating func add(_ kind: Several, _ parts: [UInt32]) -> UInt32 {
    let first = UInt32(children.count)
    children += parts
    let count = UInt32(parts.count)
    return add(kind == .sequence ? .sequence(first: first, count: count) : .choice(first: first, count: count))
  }

  private mutating func add(_ element: CommandElement) -> UInt32 {
    elements.append(element)
    return UInt32(elements.count - 1)
  }
}
