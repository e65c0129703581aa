// Blocks: declarations, statements, handlers.

extension Parser {
  /// [<<label>>] [DECLARE declarations] BEGIN statements [EXCEPTION handlers] END [label]
  mutating func block() -> ID<Block> {
    var block = Block(label: label(), declarations: .empty, statements: .empty, handlers: .empty, begin: .none)
    if kind == .declare { block.declarations = declarations() }
    block.begin = TokenID(position)
    let begin = position
    expect(.begin, "BEGIN")
    block.statements = statements()
    if accept(.exception) { block.handlers = listWhile({ $0.kind == .when }) { $0.handler() } }
    if accept(.end) { _ = vocabulary.isAlias(kind) ? name() : .none } else { fail("END", opening: begin) }
    return make(block)
  }

  /// << name >>
  mutating func label() -> Symbol {
    guard accept(.shiftLeft) else { return .none }
    let label = name()
    expect(.shiftRight, ">>")
    return label
  }

  /// DECLARE { declaration ; }, the word itself once or before any of them
  private mutating func declarations() -> List<VariableID> {
    let mark = mark()
    while kind == .declare || mark < pending.count && startsDeclaration {
      while accept(.declare) {}
      guard startsDeclaration else { break }
      let variable = recoveringDeclaration()
      pending.append(variable.raw)
    }
    return listed(since: mark)
  }

  private var startsDeclaration: Bool { kind != .begin && kind != .shiftLeft && !endsStatements }

  /// A declaration; after an error, the cursor is behind its semicolon and only it is lost.
  private mutating func recoveringDeclaration() -> VariableID {
    let start = position
    let (marked, depth) = (pending.count, nesting)
    let variable = declaration()
    guard let failure else { return variable }
    guard let semicolon = endOfDeclaration(from: start, failedAt: failure.token) else { return variable }
    pending.removeLast(downTo: marked)
    nesting = depth
    resume(from: failure, at: semicolon)
    while accept(.semicolon) {}
    return variable
  }

  /// The semicolon that ends the declaration, or none where the block begins before it.
  private func endOfDeclaration(from start: Int, failedAt failed: Int) -> Int? {
    var index = start
    while index < end {
      switch tokens[index].kind {
      case .semicolon where index >= failed: return index
      case .begin, .bodyClose, .endOfFile: return nil
      default: index &+= 1
      }
    }
    return nil
  }

  /// name [CONSTANT] type [COLLATE name] [NOT NULL] [DEFAULT | := | = value] ; and the other kinds
  private mutating func declaration() -> VariableID {
    let start = position
    let variable = variable()
    let id = make(variable)
    carry(.column, id.raw, from: start)
    if kind == .semicolon { while accept(.semicolon) {} } else if kind != .begin { fail("a semicolon") }
    return id
  }

  /// A name and what it is: a variable, a cursor, an exception, a result set, an alias or a procedure.
  mutating func variable() -> Variable {
    var variable = Variable(
      name: nameToken(), kind: .variable, type: .none, value: .none, query: .none, code: .none, message: .none, parameters: .empty,
      routine: .none)
    switch kind {
    case .cursor: cursor(&variable)
    case .exception: exception(&variable)
    case .resultset: resultset(&variable)
    case .procedure, .function: routine(&variable)
    case .no where word(ahead: 1) == .scroll: scrolling(&variable)
    default: namedKind(&variable)
    }
    return variable
  }

  private mutating func namedKind(_ variable: inout Variable) {
    switch word {
    case .scroll where kind(ahead: 1) == .cursor: scrolling(&variable)
    case .alias where kind(ahead: 1) == .for: alias(&variable)
    default: typedVariable(&variable)
    }
  }

  private mutating func typedVariable(_ variable: inout Variable) {
    if accept(.constant) { variable.kind = .constant }
    if kind != .default && kind != .assign && kind != .equal && kind != .semicolon { variable.type = typeName() }
    if accept(.collate) { _ = qualifiedName() }
    if accept(.not) { expect(.null, "NULL") }
    if accept(.default) || accept(.assign) || accept(.equal) { variable.value = value() }
  }

  /// name ALIAS FOR name | $n
  private mutating func alias(_ variable: inout Variable) {
    variable.kind = .alias
    advanceKeyword()
    expect(.for, "FOR")
    variable.value = expression(above: Power.cast)
  }

  /// [NO] SCROLL CURSOR …
  private mutating func scrolling(_ variable: inout Variable) {
    _ = accept(.no)
    advanceKeyword()
    if kind == .cursor { cursor(&variable) } else { fail("CURSOR") }
  }

  /// CURSOR [(parameters)] FOR | IS query | FOR result
  private mutating func cursor(_ variable: inout Variable) {
    advance()
    variable.kind = .cursor
    if kind == .openParen { variable.parameters = parameters() }
    if !accept(.for) { expect(.is, "FOR") }
    if startsQuery { variable.query = query() } else { variable.value = expression() }
  }

  /// EXCEPTION [(-20001, 'text')]
  private mutating func exception(_ variable: inout Variable) {
    advance()
    variable.kind = .exception
    guard kind == .openParen else { return }
    let opening = open()
    _ = accept(.dash)
    variable.code = TokenID(position)
    expect(.numberLiteral, "a number")
    if accept(.comma) {
      variable.message = TokenID(position)
      expect(.string, "a string")
    }
    close(opening)
  }

  /// RESULTSET [DEFAULT | := value]
  private mutating func resultset(_ variable: inout Variable) {
    advance()
    variable.kind = .resultset
    guard accept(.default) || accept(.assign) else { return }
    variable.value = value()
  }

  /// A procedure within a block: name PROCEDURE (parameters) RETURNS type AS body
  private mutating func routine(_ variable: inout Variable) {
    variable.kind = .routine
    variable.routine = routine(named: .none)
  }

  /// WHEN condition { OR condition } [EXIT | CONTINUE] THEN statements
  private mutating func handler() -> HandlerID {
    let start = position
    expect(.when, "WHEN")
    let conditions: List<TokenID> = list(while: { $0.accept(.or) }) { $0.handledCondition() }
    if kind == .exit || kind == .continue { advance() }
    expect(.then, "THEN")
    let node = Handler(first: TokenID(start), conditions: conditions, statements: statements())
    let id = make(node)
    carry(.handler, id.raw, from: start)
    return id
  }

  /// name | SQLSTATE 'code'
  private mutating func handledCondition() -> TokenID {
    guard word == .sqlstate && kind(ahead: 1) == .string else { return nameToken() }
    advanceKeyword()
    advance()
    return TokenID(position &- 1)
  }
}
