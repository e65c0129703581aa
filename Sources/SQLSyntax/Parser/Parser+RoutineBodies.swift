// The bodies of routines: between dollars, between quotes, bare, or one value.

extension Parser {
  mutating func body(_ node: inout CreateProcedure) {
    switch kind {
    case .bodyOpen: quoted(&node)
    case .string, .dollarString: text(&node)
    case .colon where kind(ahead: 1) == .string:  // what a client's variable holds
      advance()
      text(&node)
    case .begin, .declare, .shiftLeft: bareBody(&node)
    default: fail("a body: $$ … $$")
    }
    while accept(.comma) {  // AS 'library', 'function'
      if !accept(.dollarString) { expect(.string, "a string") }
    }
  }

  /// $$ … $$ or ' … ', read where its language is
  private mutating func quoted(_ node: inout CreateProcedure) {
    let language = node.language.isNone ? languageBehindBody() : node.language
    let body = reads(language) ? quotedBody(ofFunction: node.isFunction) : skippedBody()
    (node.body, node.bodyTokens) = (body.block, body.tokens)
  }

  /// A string that the lexer left whole, since its language is another one.
  private mutating func text(_ node: inout CreateProcedure) {
    node.bodyTokens = Extent(first: UInt32(position), last: UInt32(position))
    advance()
  }

  /// Whether bodies in this language are read: the dialect's own, and what names none.
  func reads(_ language: Symbol) -> Bool {
    language.isNone || ContextualWord(language) == .sql || ContextualWord(language) == .plpgsql
  }

  /// The language that is named behind the body that begins here.
  func languageBehindBody() -> Symbol {
    var index = position
    while index < end && tokens[index].kind != .bodyClose { index &+= 1 }
    while index < end && tokens[index].kind != .semicolon && tokens[index].kind != .bodyOpen {
      if tokens[index].kind == .language { return tokens[index &+ 1].kind.isWord ? tokens[index &+ 1].symbol : .none }
      index &+= 1
    }
    return .none
  }

  /// A body that stands in the statement without quotes.
  mutating func bareBody(_ node: inout CreateProcedure) {
    let first = position
    if kind == .begin && word(ahead: 1) == .atomic {
      node.body = atomicBlock()
    } else {
      node.body = block()
    }
    node.bodyTokens = tokens(since: first)
  }

  /// BEGIN ATOMIC statements END (ISO 9075-4, 14.1)
  private mutating func atomicBlock() -> ID<Block> {
    let begin = position
    advance()
    advanceKeyword()
    let block = statementsAsBlock()
    expect(.end, "END", opening: begin)
    return block
  }

  /// RETURN value (ISO 9075-4, 15.2)
  mutating func returnedValue(_ node: inout CreateProcedure) {
    let first = position
    advance()
    node.body = block(returning: expression(), from: first)
    node.bodyTokens = tokens(since: first)
  }

  private func tokens(since first: Int) -> Extent {
    Extent(first: UInt32(first), last: UInt32(max(first, position &- 1)))
  }

  /// $$ block $$ | $$ statements $$ | $$ value $$
  mutating func quotedBody(ofFunction isFunction: Bool) -> (block: ID<Block>, tokens: Extent) {
    guard kind == .bodyOpen else {
      fail("a body: $$ … $$")
      return (.none, .empty)
    }
    let opening = position
    advance()
    while kind == .hash && kind(ahead: 1).isWord { advance(3) }  // #variable_conflict use_column
    let block = bodyBlock(ofFunction: isFunction)
    _ = accept(.semicolon)
    let tokens = Extent(first: UInt32(opening &+ 1), last: UInt32(max(opening &+ 1, position &- 1)))
    if kind == .bodyClose { advance() } else { fail("the end of the body") }
    return (block, tokens)
  }

  private mutating func bodyBlock(ofFunction isFunction: Bool) -> ID<Block> {
    switch kind {
    case .begin where kind(ahead: 1) == .transaction || kind(ahead: 1) == .semicolon: return statementsAsBlock()
    case .begin, .declare, .shiftLeft: return block()
    case .bodyClose: return emptyBlock()
    default:
      guard isFunction && startsValue else { return statementsAsBlock() }
      let first = position
      return block(returning: expression(), from: first)
    }
  }

  /// Of a function's body that is one value: `x * x`, `CASE … END`.
  private var startsValue: Bool {
    switch kind {
    case .select: false
    case .with, .values, .insert, .update, .delete, .merge, .let, .return, .call, .create, .drop, .truncate, .comment, .execute,
      .set, .table:
      kind(ahead: 1) == .openParen && kind != .with && kind != .values
    case .identifier: !startsCommand
    case .openParen: !startsQuery
    default: true
    }
  }

  /// A word that begins a statement, and no name in an expression.
  private var startsCommand: Bool { kind(ahead: 1).isWord && kind(ahead: 1).infixPower == 0 && kind(ahead: 1) != .as }

  private mutating func emptyBlock() -> ID<Block> {
    make(Block(label: .none, declarations: .empty, statements: .empty, handlers: .empty, begin: TokenID(position)))
  }

  private mutating func block(returning value: ExpressionID, from first: Int) -> ID<Block> {
    let statement = make(.giveBack(value), from: first)
    let mark = mark()
    pending.append(statement.raw)
    return make(
      Block(label: .none, declarations: .empty, statements: listed(since: mark), handlers: .empty, begin: TokenID(first)))
  }

  /// A body of plain statements, as LANGUAGE sql has it.
  private mutating func statementsAsBlock() -> ID<Block> {
    let begin = TokenID(position)
    let statements = statements()
    return make(Block(label: .none, declarations: .empty, statements: statements, handlers: .empty, begin: begin))
  }

  /// A body in another language: its text stays as it is.
  mutating func skippedBody() -> (block: ID<Block>, tokens: Extent) {
    let opening = position
    while kind != .bodyClose && kind != .endOfFile { advance() }
    let tokens = Extent(first: UInt32(opening &+ 1), last: UInt32(max(opening &+ 1, position &- 1)))
    expect(.bodyClose, "the end of the body")
    return (.none, tokens)
  }
}
