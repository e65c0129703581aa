import Diagnostics

/// Recursive descent for statements, precedence climbing for expressions. It always returns a tree.
struct Parser: ~Copyable {
  var tokens = Tokens.none
  var position = 0
  var grammar: Grammar { didSet { vocabulary = Vocabulary(grammar.words) } }
  var vocabulary: Vocabulary
  var tree = Tree()
  var pending = Store<UInt32>(capacity: 256)
  var carriers = Store<Carrier>(capacity: 64)
  var clauses = Store<Clause>(capacity: 32)
  /// Tokens that are not used as their kind says: keywords that are names, identifiers that are keywords.
  var usages = Store<UInt32>(capacity: 64)
  var errors: [SyntaxError] = []
  var nesting = 0
  /// Of the expressions that the operand under way has had so far.
  var depth = 0
  var failure: Failure?
  let commands = CommandGrammar.shared
  /// Of a command: the last place where words had fitted that did not go on, and what was missing there.
  var furthest = (token: 0, element: UInt32.max)
  /// The words of annotations.
  var words: WellKnownNames
  /// The token behind the last one that may be read: the body's end inside bodies.
  var end = 0

  /// Deeper than any sane script, and shallow enough for the stack of a thread.
  static var deepestNesting: Int { 160 }

  /// `a || b || c …` is as deep as it is long; whoever walks the tree goes as deep.
  static var deepestExpression: Int { 500 }

  init(grammar: Grammar, words: WellKnownNames) {
    self.grammar = grammar
    vocabulary = Vocabulary(grammar.words)
    self.words = words
  }

  /// Parses another script. The arenas are used again: the tree is good until the next call.
  mutating func parse(_ tokens: borrowing Store<Token>, scriptTokenCount: Int, annotations: borrowing Store<Annotation>) {
    self.tokens = Tokens(tokens)
    position = 0
    end = scriptTokenCount - 4
    tree.removeAll()
    carriers.removeLast(downTo: 0)
    clauses.removeLast(downTo: 0)
    usages.removeLast(downTo: 0)
    errors.removeAll(keepingCapacity: true)
    nesting = 0
    depth = 0
    failure = nil
    tree.script = script()
    for index in annotations.indices { clause(of: annotations[index], number: index) }
  }

  // MARK: Tokens

  @inline(__always) var kind: TokenKind { tokens[position].kind }
  @inline(__always) func kind(ahead count: Int) -> TokenKind { tokens[position &+ count].kind }
  /// May stand where a name is expected.
  @inline(__always) var isName: Bool { vocabulary.isName(kind) }
  @inline(__always) func isName(ahead count: Int) -> Bool { vocabulary.isName(kind(ahead: count)) }
  @inline(__always) mutating func advance(_ count: Int = 1) { position &+= count }

  /// Steps over a token of this kind if it is next.
  @inline(__always) mutating func accept(_ wanted: TokenKind) -> Bool {
    guard kind == wanted else { return false }
    advance()
    return true
  }

  /// Steps over two tokens of these kinds if they are next.
  @inline(__always) mutating func accept(_ first: TokenKind, _ second: TokenKind) -> Bool {
    guard kind == first, kind(ahead: 1) == second else { return false }
    advance(2)
    return true
  }

  @inline(__always) mutating func expect(_ wanted: TokenKind, _ what: StaticString, opening: Int = -1) {
    if kind == wanted { advance() } else { fail(what, opening: opening) }
  }

  /// Steps over an opening bracket; the error at its missing partner will point back to it.
  @inline(__always) mutating func open() -> Int {
    expect(.openParen, "(")
    return position &- 1
  }

  @inline(__always) mutating func close(_ opening: Int) {
    if kind == .closeParen { advance() } else { fail(")", opening: opening) }
  }

  /// The next token as a word that means something here; it is a name until it is accepted.
  @inline(__always) var word: ContextualWord { word(ahead: 0) }
  @inline(__always) func word(ahead count: Int) -> ContextualWord {
    let token = tokens[position &+ count]
    return token.kind == .identifier ? ContextualWord(token.symbol) : .unlisted
  }

  @inline(__always) mutating func accept(_ wanted: ContextualWord) -> Bool {
    guard word == wanted else { return false }
    advanceKeyword()
    return true
  }

  /// `COPY GRANTS`-like pairs whose first word is a keyword or a contextual word.
  @inline(__always) mutating func accept(_ first: ContextualWord, _ second: ContextualWord) -> Bool {
    guard word == first, word(ahead: 1) == second else { return false }
    advanceKeyword()
    advanceKeyword()
    return true
  }

  mutating func expect(_ wanted: ContextualWord, _ what: StaticString) {
    if word == wanted { advanceKeyword() } else { fail(what) }
  }

  /// Steps over a contextual word that is used as a keyword.
  mutating func advanceKeyword() {
    if kind == .identifier { usages.append(UInt32(truncatingIfNeeded: position)) }
    advance()
  }

  /// A word of an annotation.
  mutating func accept(word: Symbol) -> Bool {
    guard kind.isWord, tokens[position].symbol == word else { return false }
    advance()
    return true
  }

  // MARK: Scripts

  /// script: { statement ; }
  private mutating func script() -> List<StatementID> {
    while accept(.semicolon) {}
    guard kind != .endOfFile else { return .empty }
    return list(while: { $0.kind != .endOfFile }) { $0.recoveringStatement() }
  }

  // MARK: Errors

  /// Notes the error (the first of a statement only) and puts the cursor on the end of the file. There no
  /// token is accepted and no list goes on, so every rule under way returns by itself: no rule has to
  /// throw, to catch or to ask.
  @inline(never)
  mutating func fail(_ expected: StaticString, opening: Int = -1) {
    guard failure == nil else { return }
    // What is missing at one place is said once, though every block that is open there misses its end.
    if errors.last?.token != position { errors.append(SyntaxError(token: position, expected: expected, opening: opening)) }
    failure = Failure(token: position, expressions: tree.expressions.count)
    position = end
  }

  /// A mistake that does not stop the reading.
  mutating func note(_ what: StaticString, at token: Int, as reason: SyntaxError.Reason) {
    guard failure == nil else { return }
    errors.append(SyntaxError(token: token, expected: what, opening: -1, reason: reason))
  }

  struct Failure {
    var token: Int
    var expressions: Int
  }
}
