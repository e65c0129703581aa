extension Parser {
  /// PROCEDURE | FUNCTION name ( parameters ) { option } AS body { option }
  mutating func createProcedure(_ modifiers: Modifiers) -> ID<CreateProcedure> {
    var node = CreateProcedure(
      name: .none, isFunction: kind == .function, replaces: modifiers.replaces, parameters: .empty, returns: .none, language: .none,
      security: .unstated, setsSearchPath: false, body: .none, bodyTokens: Extent(first: 1, last: 0))
    advance()
    _ = accept(.if) ? ifNotExistsTail() : false
    node.name = qualifiedName()
    node.parameters = parameters()
    while option(&node) {}
    if node.bodyTokens.first > node.bodyTokens.last && node.body.isNone { fail("AS and a body") }
    return make(node)
  }

  private mutating func ifNotExistsTail() -> Bool {
    expect(.not, "NOT EXISTS")
    expect(.exists, "EXISTS")
    return true
  }

  /// ( [parameter {, parameter}] )
  private mutating func parameters() -> List<ParameterID> {
    let opening = open()
    let parameters = kind == .closeParen ? .empty : commaList { $0.parameter() }
    close(opening)
    return parameters
  }

  /// [IN | OUT | INOUT] name [OUT] type [DEFAULT | = | := expression]
  private mutating func parameter() -> ParameterID {
    let start = position
    var mode = parameterMode()
    let name = nameToken()
    if mode == .input { mode = parameterMode() }
    let type = typeName()
    let hasDefault = accept(.default) || accept(.equal) || accept(.assign)
    let parameter = make(Parameter(name: name, mode: mode, type: type, defaultValue: hasDefault ? expression() : .none))
    carry(.parameter, parameter.raw, from: start)
    return parameter
  }

  private mutating func parameterMode() -> Parameter.Mode {
    if accept(.in) || accept(.input) { return .input }
    if accept(.out) { return .output }
    if accept(.inout) { return .both }
    return .input
  }

  /// One option of CREATE PROCEDURE, the body among them; false when none is left.
  private mutating func option(_ node: inout CreateProcedure) -> Bool {
    switch kind {
    case .returns: returns(&node)
    case .language:
      advance()
      node.language = kind == .string ? .none : symbol(at: position)
      advance()
    case .execute where kind(ahead: 1) == .as: executeAs(&node)
    case .security:
      advance()
      node.security = kind == .definer ? .owner : .caller
      if !accept(.definer) { expect(.invoker, "DEFINER or INVOKER") }
    case .set: setOption(&node)
    case .comment:
      advance()
      _ = accept(.equal)
      expect(.string, "a string")
    case .as:
      advance()
      body(&node)
    case .begin, .declare: bareBody(&node)
    default: return plainOption()
    }
    return true
  }

  /// RETURNS type [NOT NULL] | RETURNS TABLE (…) | RETURNS NULL ON NULL INPUT
  private mutating func returns(_ node: inout CreateProcedure) {
    advance()
    if accept(.null) {
      while kind == .on || kind == .null || kind == .input { advance() }
      return
    }
    if kind == .table {
      advance()
      if kind == .openParen { skipBrackets() }
      return
    }
    _ = accept(.setof)
    node.returns = typeName()
    _ = accept(.not, .null)
  }

  /// EXECUTE AS OWNER | CALLER
  private mutating func executeAs(_ node: inout CreateProcedure) {
    advance(2)
    node.security = kind == .owner ? .owner : .caller
    if !accept(.owner) { expect(.caller, "OWNER or CALLER") }
  }

  /// SET name = value {, value} | SET name TO … | SET name FROM CURRENT
  private mutating func setOption(_ node: inout CreateProcedure) {
    advance()
    if word == .searchPath { node.setsSearchPath = true }
    _ = name()
    if accept(.from) { return expect(.current, "CURRENT") }
    if !accept(.equal) { expect(.to, "= or TO") }
    repeat { advance() } while accept(.comma)
  }

  /// Options that change nothing here: CALLED ON NULL INPUT, STRICT, COPY GRANTS, IMMUTABLE, COST 100 …
  private mutating func plainOption() -> Bool {
    switch kind {
    case .called, .copy, .volatile, .immutable, .stable, .strict, .leakproof, .cost, .rows, .parallel, .window, .transient, .secure:
      advance()
      while kind == .on || kind == .null || kind == .input || kind == .grants || kind == .numberLiteral || kind == .restrict
        || kind == .identifier
      { advance() }
      return true
    case .identifier:
      return pythonOption()
    default: return false
    }
  }

  /// RUNTIME_VERSION = '3.11', PACKAGES = (…), HANDLER = 'f': of bodies that are not SQL.
  private mutating func pythonOption() -> Bool {
    guard kind(ahead: 1) == .equal else { return false }
    advance(2)
    if kind == .openParen { skipBrackets() } else { advance() }
    return true
  }

  private mutating func body(_ node: inout CreateProcedure) {
    switch kind {
    case .bodyOpen:
      let isRead = node.language.isNone || ContextualWord(node.language) == .sql || ContextualWord(node.language) == .plpgsql
      let body = isRead ? quotedBody() : skippedBody()
      (node.body, node.bodyTokens) = (body.block, body.tokens)
    case .string:
      node.bodyTokens = Extent(first: UInt32(position), last: UInt32(position))
      note("a body between $$", at: position, as: .notRead)
      advance()
    case .begin, .declare: bareBody(&node)
    default: fail("a body: $$ … $$")
    }
  }

  /// A body that stands in the statement without quotes.
  private mutating func bareBody(_ node: inout CreateProcedure) {
    let first = position
    node.body = block()
    node.bodyTokens = Extent(first: UInt32(first), last: UInt32(max(first, position &- 1)))
  }

  /// $$ block $$
  mutating func quotedBody() -> (block: ID<Block>, tokens: Extent) {
    guard kind == .bodyOpen else {
      fail("a body: $$ … $$")
      return (.none, Extent(first: 1, last: 0))
    }
    let opening = position
    advance()
    let startsBlock = kind == .begin || kind == .declare || kind == .shiftLeft
    let block = startsBlock ? block() : statementsAsBlock()
    _ = accept(.semicolon)
    let tokens = Extent(first: UInt32(opening &+ 1), last: UInt32(max(opening &+ 1, position &- 1)))
    if kind == .bodyClose { advance() } else { fail("the end of the body") }
    return (block, tokens)
  }

  /// A body of plain statements, as LANGUAGE sql has it.
  private mutating func statementsAsBlock() -> ID<Block> {
    let begin = TokenID(position)
    let statements = statements()
    return make(Block(label: .none, declarations: .empty, statements: statements, handlers: .empty, begin: begin))
  }

  /// A body in another language: its text stays as it is.
  private mutating func skippedBody() -> (block: ID<Block>, tokens: Extent) {
    let opening = position
    while kind != .bodyClose && kind != .endOfFile { advance() }
    let tokens = Extent(first: UInt32(opening &+ 1), last: UInt32(max(opening &+ 1, position &- 1)))
    expect(.bodyClose, "the end of the body")
    return (.none, tokens)
  }
}
