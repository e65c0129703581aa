// Commands: statements about the database or the session, read by the grammar in Commands.

extension Parser {
  /// A statement by its first word; one of a kind that no rule knows is kept as it stands.
  @inline(never)
  mutating func command(from start: Int) -> StatementID {
    position = start
    guard kind.isWord, kind != .quotedIdentifier, let rest = commands.statements[symbol(at: start)] else { return unread(from: start) }
    nesting &+= 1
    if nesting > Parser.deepestNesting { fail("fewer nested statements") }
    let mark = mark()
    let outer = furthest
    furthest = (0, .max)
    var draft = CommandDraft(verb: start)
    advanceKeyword()
    prefix(&draft)
    if follows(commands.elsewhere, ahead: 0) >= 0 && follows(rest, ahead: 0) < 0 { return unread(from: start, downTo: mark) }
    draft.namesKind = draft.hasKind(kind: tokens[start].kind, word: ContextualWord(symbol(at: start)))
    read(rest, &draft)
    finish(&draft)
    if furthest.token > position && !endsCommand { fail(furthest.element) }
    furthest = outer
    nesting &-= 1
    let command = Command(
      verb: TokenID(start), object: draft.object, name: draft.name, properties: listed(since: mark), statement: draft.statement)
    return make(.command(make(command)), from: start)
  }

  private var endsCommand: Bool {
    switch kind {
    case .semicolon, .closeParen, .bodyClose, .clientCommand, .endOfFile: true
    default: false
    }
  }

  private mutating func unread(from start: Int, downTo mark: Int) -> StatementID {
    pending.removeLast(downTo: mark)
    nesting &-= 1
    return unread(from: start)
  }

  /// Of CREATE: [OR REPLACE | OR ALTER] [TEMPORARY | …], in front of the kind of object.
  private mutating func prefix(_ draft: inout CommandDraft) {
    guard tokens[position &- 1].kind == .create else { return }
    if kind == .or {
      word(&draft)
      if kind == .replace || word == .alter { word(&draft) } else { fail("REPLACE or ALTER") }
    }
    while kind == .temp || kind == .temporary || kind == .transient || kind == .secure { word(&draft) }
    finish(&draft)
  }

  // MARK: Elements

  private mutating func read(_ element: UInt32, _ draft: inout CommandDraft) {
    guard failure == nil else { return }
    switch commands.elements[Int(element)] {
    case .word(let symbol): keyword(symbol, element, &draft)
    case .mark(let wanted): sign(wanted, element, &draft)
    case .terminal(let terminal): read(terminal, element, &draft)
    case .guarded(let question): if !question.holds(in: grammar) { fail(element) }
    case .sequence(let first, let count):
      for index in Int(first)..<Int(first &+ count) { read(commands.children[index], &draft) }
    case .choice(let first, let count): choose(Int(first)..<Int(first &+ count), element, &draft)
    case .optional(let inner): if follows(inner, ahead: 0) >= 0 { read(inner, &draft) }
    case .list(let inner, let commas): readList(of: inner, commas: commas, &draft)
    case .brackets(let inner): bracketed(inner, &draft)
    case .rule(let body): read(body, &draft)
    }
  }

  private mutating func keyword(_ symbol: Symbol, _ element: UInt32, _ draft: inout CommandDraft) {
    if isWord(symbol, ahead: 0) { word(&draft) } else { fail(element) }
  }

  /// Steps over a word that belongs to the property under way, or to the kind of object.
  mutating func word(_ draft: inout CommandDraft) {
    if kind == .if { draft.namesKind = false }
    if draft.namesKind { draft.addToKind(position) } else { draft.add(position) }
    advanceKeyword()
  }

  private mutating func sign(_ wanted: TokenKind, _ element: UInt32, _ draft: inout CommandDraft) {
    guard kind == wanted else { return fail(element) }
    if wanted == .comma { finish(&draft) }
    advance()
  }

  private mutating func choose(_ alternatives: Range<Int>, _ element: UInt32, _ draft: inout CommandDraft) {
    for index in alternatives where follows(commands.children[index], ahead: 0) >= 0 {
      return read(commands.children[index], &draft)
    }
    fail(element)
  }

  private mutating func readList(of inner: UInt32, commas: Bool, _ draft: inout CommandDraft) {
    repeat {
      read(inner, &draft)
      if commas { finish(&draft) }
    } while failure == nil && (commas ? accept(.comma) : follows(inner, ahead: 0) >= 0)
  }

  /// ( … ): properties of the property whose words stand in front.
  private mutating func bracketed(_ inner: UInt32, _ draft: inout CommandDraft) {
    let words = draft.takeWords()
    let opening = open()
    let mark = mark()
    draft.namesKind = false
    read(inner, &draft)
    finish(&draft)
    close(opening)
    add(Property(words: words, value: .none, properties: listed(since: mark)))
  }

  // MARK: Properties

  /// A property with the words so far.
  mutating func add(_ value: ExpressionID, _ draft: inout CommandDraft) {
    add(Property(words: draft.takeWords(), value: value, properties: .empty))
  }

  mutating func add(_ property: Property) {
    let id = make(property)
    pending.append(id.raw)
  }

  /// Words that no value follows are a property too.
  mutating func finish(_ draft: inout CommandDraft) {
    let words = draft.takeWords()
    if !words.isEmpty { add(Property(words: words, value: .none, properties: .empty)) }
  }

  // MARK: Looking ahead

  /// Whether an element fits here: -1 where it does not, else how far ahead the words that it takes go; 3 says that it is decided.
  private mutating func follows(_ element: UInt32, ahead: Int) -> Int {
    guard ahead < 3 else { return 3 }
    switch commands.elements[Int(element)] {
    case .word(let symbol): return isWord(symbol, ahead: ahead) ? ahead &+ 1 : misses(element, ahead: ahead)
    case .mark(let wanted): return kind(ahead: ahead) == wanted ? ahead &+ 1 : misses(element, ahead: ahead)
    case .terminal(let terminal):
      let next = follows(terminal, ahead: ahead)
      return next >= 0 ? next : misses(element, ahead: ahead)
    case .guarded(let question): return question.holds(in: grammar) ? ahead : -1
    case .sequence(let first, let count): return sequenceFollows(Int(first)..<Int(first &+ count), ahead: ahead)
    case .choice(let first, let count):
      let next = choiceFollows(Int(first)..<Int(first &+ count), ahead: ahead)
      return next >= 0 ? next : misses(element, ahead: ahead)
    case .optional(let inner): return follows(inner, ahead: ahead)
    case .list(let inner, _): return follows(inner, ahead: ahead) >= 0 ? 3 : -1
    case .brackets(let inner):
      guard kind(ahead: ahead) == .openParen else { return misses(element, ahead: ahead) }
      return bracketFollows(inner, ahead: ahead &+ 1) ? 3 : -1
    case .rule(let body): return follows(body, ahead: ahead)
    }
  }

  private mutating func sequenceFollows(_ parts: Range<Int>, ahead: Int) -> Int {
    var ahead = ahead
    for index in parts where ahead < 3 {
      let next = follows(commands.children[index], ahead: ahead)
      if next >= 0 { ahead = next } else if !isOptional(commands.children[index]) { return -1 }
    }
    return ahead
  }

  private mutating func choiceFollows(_ alternatives: Range<Int>, ahead: Int) -> Int {
    for index in alternatives {
      let next = follows(commands.children[index], ahead: ahead)
      if next >= 0 { return next }
    }
    return -1
  }

  private mutating func bracketFollows(_ inner: UInt32, ahead: Int) -> Bool {
    follows(inner, ahead: ahead) >= 0 || isOptional(inner)
  }

  private func isOptional(_ element: UInt32) -> Bool {
    if case .optional = commands.elements[Int(element)] { true } else { false }
  }

  private func isWord(_ symbol: Symbol, ahead: Int) -> Bool {
    let token = tokens[position &+ ahead]
    return token.symbol == symbol && token.kind <= .identifier
  }

  // MARK: Errors

  /// Behind words that fit something is missing: should nothing else fit, that is the error to tell.
  private mutating func misses(_ element: UInt32, ahead: Int) -> Int {
    if ahead > 0 && position &+ ahead >= furthest.token { furthest = (position &+ ahead, element) }
    return -1
  }

  /// Notes what the grammar would have taken here, or further on.
  private mutating func fail(_ element: UInt32) {
    guard failure == nil else { return }
    var element = element
    if furthest.token > position { (position, element) = (furthest.token, furthest.element) }
    fail("")
    if errors[errors.count - 1].token == failure?.token { errors[errors.count - 1].element = element }
  }
}
