public import Diagnostics
public import SourceText

/// A file, read: its tokens, comments, annotations and tree, and what is wrong with them.
///
///     let script = Script(grammar: grammar)
///     script.parse(file)
///     for statement in script.tree[script.tree.script] { … }
///
/// `parse` may be called again with another file: the buffers are used again, and what was read before is gone.
public final class Script {
  @safe @exclusivity(unchecked) public private(set) var file = SourceFile(path: "", text: "")
  // Inlinable: another module reads them without a check for each node, which is as much work as the reading (2026-12-01).
  @inlinable public var tree: Tree { @inline(__always) _read { yield ownTree } }
  @inlinable public var tokens: Store<Token> { @inline(__always) _read { yield ownTokens } }
  @safe @exclusivity(unchecked) public private(set) var comments = Store<Comment>(capacity: 16)
  @safe @exclusivity(unchecked) public private(set) var annotations = Store<Annotation>(capacity: 16)
  @safe @exclusivity(unchecked) public private(set) var clauses = Store<Clause>(capacity: 16)
  /// In the order of their first tokens.
  @safe @exclusivity(unchecked) public private(set) var carriers: [Carrier] = []
  @safe @exclusivity(unchecked) public private(set) var diagnostics: [Diagnostic] = []
  @safe @exclusivity(unchecked) @usableFromInline var ownTree = Tree()
  @safe @exclusivity(unchecked) @usableFromInline var ownTokens = Store<Token>(capacity: 16)
  @safe @exclusivity(unchecked) private var quotedBodies = Store<Extent>(capacity: 16)
  /// Tokens that are not used as their kind says.
  @safe @exclusivity(unchecked) private var usages = Store<UInt32>(capacity: 16)
  /// The tokens of the script itself; those of annotations follow them.
  @safe @exclusivity(unchecked) public private(set) var scriptTokenCount = 0
  @safe @exclusivity(unchecked) public private(set) var grammar: Grammar
  @safe @exclusivity(unchecked) private var lexer: Lexer
  @safe @exclusivity(unchecked) private var parser: Parser

  public init(grammar: Grammar) {
    self.grammar = grammar
    lexer = Lexer(grammar: grammar)
    parser = unsafe Parser(grammar: grammar, words: FirstNames.shared.words)
  }

  /// Reads a file. Never fails: what is wrong is in `diagnostics`.
  public func parse(_ file: SourceFile, grammar: Grammar? = nil) {
    self.file = file
    if let grammar, grammar != self.grammar {
      self.grammar = grammar
      lexer.grammar = grammar
      parser.grammar = grammar
    }
    exchangeBuffers()
    lexer.tokenize(file.bytes)
    parser.parse(lexer.tokens, scriptTokenCount: lexer.scriptTokenCount, annotations: lexer.annotations)
    exchangeBuffers()
    usages.sort()
    carriers = parser.carriers.isEmpty || clauses.isEmpty ? [] : sortedCarriers()
    diagnostics = syntaxDiagnostics(parser.errors)
    bindClauses()
  }

  /// Reads only the tokens: what hashing and highlighting need.
  public func tokenize(_ file: SourceFile) {
    self.file = file
    swap(&lexer.tokens, &ownTokens)
    lexer.tokenize(file.bytes)
    swap(&lexer.tokens, &ownTokens)
    scriptTokenCount = lexer.scriptTokenCount
  }

  /// Gives the buffers to those who fill them, or takes them back: the same ones for each file, which the processor has at hand.
  private func exchangeBuffers() {
    swap(&lexer.tokens, &ownTokens)
    swap(&lexer.comments, &comments)
    swap(&lexer.quotedBodies, &quotedBodies)
    swap(&lexer.annotations, &annotations)
    swap(&parser.tree, &ownTree)
    swap(&parser.clauses, &clauses)
    swap(&parser.usages, &usages)
    scriptTokenCount = lexer.scriptTokenCount
  }

  /// What annotations could stand on, also in a script that has none, whose `carriers` are not kept.
  public var possibleCarriers: [Carrier] { carriers.isEmpty ? sortedCarriers() : carriers }

  private func sortedCarriers() -> [Carrier] {
    var carriers: [Carrier] = []
    carriers.reserveCapacity(parser.carriers.count)
    for index in parser.carriers.indices { carriers.append(parser.carriers[index]) }
    return carriers.sorted { ($0.first, $1.last) < ($1.first, $0.last) }
  }

  private func bindClauses() {
    for index in clauses.indices {
      let annotation = annotations[clauses[index].annotation]
      clauses[index].carrier = carrierIndex(for: annotation, clauses[index])
    }
    let transforms = self.transforms
    for index in clauses.indices {
      if let diagnostic = misuse(of: clauses[index]) ?? idleness(of: clauses[index], transforms) { diagnostics.append(diagnostic) }
    }
  }

  /// The script's own tokens, annotations left out.
  public var allTokens: Extent { Extent(first: 0, last: UInt32(max(0, scriptTokenCount - 1))) }

  // MARK: Reading

  public func name(_ symbol: Symbol) -> String { symbol.isNone ? "" : lexer.symbols[symbol] }

  /// A word that the script may hold, as a symbol to compare with. New words are added.
  public func symbol(_ name: String) -> Symbol { lexer.symbols.intern(name) }

  /// The name that a token spells.
  public func name(_ token: TokenID) -> String { token.isNone ? "" : name(tokens[Int(token.raw)].symbol) }

  /// Whether a word is used as a keyword: `DATE` in `DATE '2026-11-22'` is, in `SELECT date FROM t` it is a name.
  /// Of words in statements that were not read nothing is known: there only reserved words are keywords.
  public func isKeyword(_ token: TokenID) -> Bool {
    let kind = tokens[Int(token.raw)].kind
    guard kind.isWord, kind != .quotedIdentifier else { return false }
    return (kind < .identifier) != usages.containsSorted(token.raw)
  }

  /// The text of a token; in a body between quotes, as it would stand outside of it.
  public func text(_ token: TokenID) -> String {
    token.isNone ? "" : undoubled(file.text(tokens[Int(token.raw)].range), token.raw)
  }

  /// Whether a token lies in a body between quotes, where each quote of the code is written twice.
  public func isInQuotedBody(_ token: TokenID) -> Bool { !token.isNone && isInQuotedBody(token.raw) }

  private func isInQuotedBody(_ token: UInt32) -> Bool {
    for index in quotedBodies.indices where quotedBodies[index].first < token && token < quotedBodies[index].last { return true }
    return false
  }

  private func undoubled(_ text: String, _ token: UInt32) -> String {
    isInQuotedBody(token) ? StringLiteral.withoutDoubling(text, escapesWithBackslash: grammar.escapesWithBackslash) : text
  }

  public func range(_ token: TokenID) -> SourceRange { tokens[Int(token.raw)].range }

  public func range(_ extent: Extent) -> SourceRange {
    let first = Int(extent.first)
    let last = max(first, Int(extent.last))
    return SourceRange(start: Int(tokens[first].start), end: max(tokens[last].end, Int(tokens[first].start)))
  }

  public func range(_ id: ExpressionID) -> SourceRange { range(tree.extent(of: id)) }
  public func range(_ id: StatementID) -> SourceRange { range(tree.extent(of: id)) }

  public func range(_ id: NameID) -> SourceRange {
    let name = tree[id]
    return range(Extent(first: name.first.raw, last: name.last.raw))
  }

  /// The text of some tokens; in a body between quotes, as it would stand outside of it.
  public func text(_ extent: Extent) -> String { undoubled(file.text(range(extent)), extent.first) }

  /// The value of a string token: quotes taken off, doubled quotes and escapes undone.
  public func string(_ token: TokenID) -> String {
    StringLiteral.value(of: text(token), escapesWithBackslash: grammar.escapesWithBackslash)
  }

  /// The clauses that stand on a carrier.
  public func clauses(on carrier: Int) -> [Clause] { clauses.indices.map { clauses[$0] }.filter { $0.carrier == carrier } }
}
