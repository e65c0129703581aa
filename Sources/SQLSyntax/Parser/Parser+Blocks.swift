extension Parser {
  /// [<<label>>] [DECLARE declarations] BEGIN statements [EXCEPTION handlers] END [label]
  mutating func block() -> ID<Block> {
    var block = Block(label: label(), declarations: .empty, statements: .empty, handlers: .empty, begin: .none)
    while accept(.declare) {
      block.declarations = listWhile({ $0.kind != .begin && !$0.endsStatements && $0.kind != .declare }) { $0.declaration() }
    }
    block.begin = TokenID(position)
    let begin = position
    expect(.begin, "BEGIN")
    block.statements = statements()
    if accept(.exception) { block.handlers = listWhile({ $0.kind == .when }) { $0.handler() } }
    if accept(.end) { _ = kind.isBareAlias ? name() : .none } else { fail("END", opening: begin) }
    return make(block)
  }

  /// << name >>
  private mutating func label() -> Symbol {
    guard accept(.shiftLeft) else { return .none }
    let label = name()
    expect(.shiftRight, ">>")
    return label
  }

  /// name [CONSTANT] type [NOT NULL] [DEFAULT | := | = expression] ;
  /// name CURSOR [(…)] FOR query ; name EXCEPTION [(code, 'text')] ; name RESULTSET [:= (query)] ;
  private mutating func declaration() -> VariableID {
    let start = position
    var variable = Variable(
      name: nameToken(), kind: .variable, type: .none, value: .none, query: .none, code: .none, message: .none)
    switch kind {
    case .cursor: cursor(&variable)
    case .exception: exception(&variable)
    case .resultset: resultset(&variable)
    default: typedVariable(&variable)
    }
    let id = make(variable)
    carry(.column, id.raw, from: start)
    if kind == .semicolon { while accept(.semicolon) {} } else if kind != .begin { fail("a semicolon") }
    return id
  }

  private mutating func typedVariable(_ variable: inout Variable) {
    if accept(.constant) { variable.kind = .constant }
    if kind != .default && kind != .assign && kind != .semicolon { variable.type = typeName() }
    _ = accept(.not, .null)
    if accept(.default) || accept(.assign) || accept(.equal) { variable.value = expression() }
  }

  private mutating func cursor(_ variable: inout Variable) {
    advance()
    variable.kind = .cursor
    if kind == .openParen { skipBrackets() }
    if !accept(.for) { expect(.is, "FOR") }
    if startsQuery { variable.query = query() } else { variable.value = expression() }
  }

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

  private mutating func resultset(_ variable: inout Variable) {
    advance()
    variable.kind = .resultset
    guard accept(.default) || accept(.assign) else { return }
    variable.value = expression()
  }

  /// WHEN condition { OR condition } THEN statements
  private mutating func handler() -> HandlerID {
    let start = position
    expect(.when, "WHEN")
    let conditions: List<TokenID> = list(while: { $0.accept(.or) }) { parser in
      if parser.word == .sqlstate && parser.kind(ahead: 1) == .string {
        parser.advance(2)
        return TokenID(parser.position &- 1)
      }
      return parser.nameToken()
    }
    if kind == .exit || kind == .continue { advance() }
    expect(.then, "THEN")
    let node = Handler(first: TokenID(start), conditions: conditions, statements: statements())
    let id = make(node)
    carry(.handler, id.raw, from: start)
    return id
  }

  // MARK: Statements of a body

  mutating func bodyStatement() -> StatementID {
    let start = position
    switch kind {
    case .shiftLeft where kind(ahead: 3) == .loop || kind(ahead: 3) == .while || kind(ahead: 3) == .for: return loop(from: start)
    case .shiftLeft, .declare: return make(.block(block()), from: start)
    case .begin where kind(ahead: 1) != .transaction && kind(ahead: 1) != .semicolon && kind(ahead: 1) != .work:
      return make(.block(block()), from: start)
    case .let: return letStatement(from: start)
    case .if: return ifStatement(from: start)
    case .case: return caseStatement(from: start)
    case .loop, .while, .repeat, .for: return loop(from: start)
    case .break, .exit, .continue: return leave(from: start)
    case .return: return giveBack(from: start)
    case .raise: return raise(from: start)
    case .execute: return execute(from: start)
    case .perform: return perform(from: start)
    case .get where kind(ahead: 1) == .diagnostics || kind(ahead: 2) == .diagnostics: return diagnostics(from: start)
    case .null:
      advance()
      return make(.nothing, from: start)
    default:
      return startsAssignment ? assign(from: start) : statement()
    }
  }

  /// `x :=`, `record.field :=`, and `x =` where the grammar has it.
  private var startsAssignment: Bool {
    guard kind.isName || kind == .colon else { return false }
    var index = kind == .colon ? 1 : 0
    index += 1
    while kind(ahead: index) == .dot && kind(ahead: index + 1).isWord { index += 2 }
    if kind(ahead: index) == .openBracket { return true }
    return kind(ahead: index) == .assign || kind(ahead: index) == .equal && grammar.assignsWithEquals
  }

  private mutating func assign(from start: Int) -> StatementID {
    let target = expression(above: Power.comparison)
    if !accept(.assign) { expect(.equal, ":=") }
    let value = expression()
    return make(.assign(make(Assign(target: target, value: value))), from: start)
  }

  /// LET name [type] := expression | LET name CURSOR FOR query | LET name RESULTSET := (query)
  private mutating func letStatement(from start: Int) -> StatementID {
    advance()
    var variable = Variable(
      name: nameToken(), kind: .variable, type: .none, value: .none, query: .none, code: .none, message: .none)
    switch kind {
    case .cursor: cursor(&variable)
    case .resultset: resultset(&variable)
    default: typedVariable(&variable)
    }
    return make(.declare(make(variable)), from: start)
  }

  /// IF condition THEN statements { ELSEIF condition THEN statements } [ELSE statements] END IF
  private mutating func ifStatement(from start: Int) -> StatementID {
    var node = IfStatement(
      operand: .none, branches: .empty, otherwise: .empty, hasElse: false, isParenthesized: true, isCase: false)
    let mark = mark()
    repeat {
      advance()
      if kind != .openParen { node.isParenthesized = false }
      let branch = branch(condition: expression())
      pending.append(branch.raw)
    } while kind == .elseif || kind == .elsif
    node.branches = listed(since: mark)
    otherwise(&node)
    expect(.end, "END IF")
    expect(.if, "IF")
    return make(.condition(make(node)), from: start)
  }

  private mutating func branch(condition: ExpressionID) -> BranchID {
    expect(.then, "THEN")
    return make(Branch(condition: condition, statements: statements()))
  }

  private mutating func otherwise(_ node: inout IfStatement) {
    guard accept(.else) else { return }
    node.hasElse = true
    node.otherwise = statements()
  }

  /// CASE [operand] WHEN condition THEN statements … [ELSE statements] END [CASE]
  private mutating func caseStatement(from start: Int) -> StatementID {
    advance()
    var node = IfStatement(
      operand: .none, branches: .empty, otherwise: .empty, hasElse: false, isParenthesized: true, isCase: true)
    if kind != .when { node.operand = expression() }
    node.branches = listWhile({ $0.kind == .when }) {
      $0.advance()
      let condition = $0.expression()
      return $0.branch(condition: condition)
    }
    otherwise(&node)
    expect(.end, "END CASE")
    _ = accept(.case)
    return make(.condition(make(node)), from: start)
  }

  // MARK: Loops

  private mutating func loop(from start: Int) -> StatementID {
    var node = Loop(
      kind: .forever, label: label(), variable: .none, condition: .none, upper: .none, reversed: false, query: .none, statements: .empty)
    switch kind {
    case .while: whileLoop(&node)
    case .for: forLoop(&node)
    case .repeat: repeatLoop(&node)
    default:
      expect(.loop, "LOOP")
      loopBody(&node, end: .loop)
    }
    return make(.loop(make(node)), from: start)
  }

  private mutating func loopBody(_ node: inout Loop, end: TokenKind) {
    node.statements = statements()
    expect(.end, "END")
    if kind != end && kind != .loop { fail("LOOP") } else { advance() }
    if kind.isBareAlias { advance() }
  }

  /// WHILE condition DO | LOOP statements END WHILE | LOOP
  private mutating func whileLoop(_ node: inout Loop) {
    advance()
    node.kind = .while
    node.condition = expression()
    if !accept(.do) { expect(.loop, "DO or LOOP") }
    loopBody(&node, end: .while)
  }

  /// REPEAT statements UNTIL (condition) END REPEAT
  private mutating func repeatLoop(_ node: inout Loop) {
    advance()
    node.kind = .until
    node.statements = statements()
    expect(.until, "UNTIL")
    node.condition = expression()
    expect(.end, "END")
    expect(.repeat, "REPEAT")
  }

  /// FOR name IN [REVERSE] from TO | .. to | query | cursor DO | LOOP statements END FOR | LOOP
  private mutating func forLoop(_ node: inout Loop) {
    advance()
    node.variable = nameToken()
    expect(.in, "IN")
    node.reversed = accept(.reverse)
    if startsQuery {
      node.kind = .query
      node.query = query()
    } else {
      node.condition = expression()
      node.kind = .cursor
      if accept(.to) || acceptRange() {
        node.kind = .range
        node.upper = expression()
      }
    }
    if !accept(.do) { expect(.loop, "DO or LOOP") }
    loopBody(&node, end: .for)
  }

  private mutating func acceptRange() -> Bool { accept(.dot, .dot) }

  /// BREAK | EXIT | CONTINUE [label] [WHEN condition]
  private mutating func leave(from start: Int) -> StatementID {
    let leave: Leave = kind == .continue ? .iteration : .loop
    advance()
    let label: Symbol = kind.isBareAlias ? name() : .none
    let condition: ExpressionID = accept(.when) ? expression() : .none
    return make(.leave(leave, label: label, when: condition), from: start)
  }

  // MARK: The rest

  /// RETURN [expression] | RETURN QUERY query | RETURN TABLE (…)
  private mutating func giveBack(from start: Int) -> StatementID {
    advance()
    if kind == .semicolon || endsStatements { return make(.giveBack(.none), from: start) }
    if kind == .table && kind(ahead: 1) == .openParen || word == .query { return unread(from: start) }
    return make(.giveBack(expression()), from: start)
  }

  /// RAISE [level | name] ['format' {, argument}] [USING option = value {, …}]
  private mutating func raise(from start: Int) -> StatementID {
    advance()
    var node = Raise(word: .none, format: .none, arguments: .empty, options: .empty)
    if kind.isWord && kind != .using {
      node.word = TokenID(position)
      advance()
      if kind == .string && ContextualWord(symbol(at: position &- 1)) == .sqlstate { advance() }
    }
    if kind == .string {
      node.format = TokenID(position)
      advance()
      if accept(.comma) { node.arguments = expressions() }
    }
    if accept(.using) { node.options = raiseOptions() }
    return make(.raise(make(node)), from: start)
  }

  private mutating func raiseOptions() -> List<ExpressionID> {
    let mark = mark()
    repeat {
      let option = position
      _ = name()
      let name = make(.column(symbol(at: option)), from: option)
      if !accept(.equal) { expect(.assign, "=") }
      let value = expression()
      pending.append(name.raw)
      pending.append(value.raw)
    } while accept(.comma)
    return listed(since: mark)
  }

  /// PERFORM query without SELECT
  private mutating func perform(from start: Int) -> StatementID {
    advance()
    let items = commaList { $0.selectItem() }
    let from = accept(.from) ? tables() : .empty
    let select = Select(
      isDistinct: false, distinctOn: .empty, items: items, into: .empty, isStrict: false, from: from, filter: filter(), groupBy: .empty,
      having: .none, qualify: .none)
    let query = make(Query.select(make(select)))
    return make(.perform(query), from: start)
  }

  /// GET [CURRENT | STACKED] DIAGNOSTICS target = | := item {, …}
  private mutating func diagnostics(from start: Int) -> StatementID {
    advance()
    let stacked = accept(.stacked)
    if !stacked { _ = accept(.current) }
    expect(.diagnostics, "DIAGNOSTICS")
    let mark = mark()
    repeat {
      let target = expression(above: Power.comparison)
      if !accept(.equal) { expect(.assign, "=") }
      let item = expression(above: Power.comparison)
      pending.append(target.raw)
      pending.append(item.raw)
    } while accept(.comma)
    let items: List<ExpressionID> = listed(since: mark)
    return make(.diagnostics(make(GetDiagnostics(isStacked: stacked, items: items))), from: start)
  }
}
