// LOOP, WHILE, REPEAT, FOR, FOREACH, and leaving them.

extension Parser {
  mutating func loop(from start: Int) -> StatementID {
    var node = Loop(
      kind: .forever, label: label(), variable: .none, moreVariables: .empty, condition: .none, upper: .none, step: .none,
      reversed: false, query: .none, execute: .none, statements: .empty)
    switch kind {
    case .while: whileLoop(&node)
    case .for: forLoop(&node)
    case .repeat: repeatLoop(&node)
    case .identifier where word == .foreach: foreachLoop(&node)
    default:
      let opening = position
      expect(.loop, "LOOP")
      loopBody(&node, end: .loop, opening)
    }
    return make(.loop(make(node)), from: start)
  }

  /// statements END LOOP | WHILE | FOR [label]
  private mutating func loopBody(_ node: inout Loop, end: TokenKind, _ opening: Int) {
    node.statements = statements()
    expect(.end, "END LOOP", opening: opening)
    if kind != end && kind != .loop { fail("LOOP") } else { advance() }
    closingLabel(&node)
  }

  /// The label behind the end, which is the only one in Snowflake.
  private mutating func closingLabel(_ node: inout Loop) {
    guard vocabulary.isAlias(kind) else { return }
    let label = name()
    if node.label.isNone { node.label = label }
  }

  /// DO | LOOP, then the body
  private mutating func openedBody(_ node: inout Loop, end: TokenKind) {
    let opening = position
    if !accept(.do) { expect(.loop, "DO or LOOP") }
    loopBody(&node, end: end, opening)
  }

  /// WHILE condition DO | LOOP statements END WHILE | LOOP
  private mutating func whileLoop(_ node: inout Loop) {
    advance()
    node.kind = .while
    node.condition = recoveringCondition(until: startsWithLoop ? .loop : .do)
    openedBody(&node, end: .while)
  }

  /// Whether LOOP comes before DO.
  private var startsWithLoop: Bool {
    var index = position
    while index < end {
      switch tokens[index].kind {
      case .loop: return true
      case .do, .semicolon, .bodyClose: return false
      default: index &+= 1
      }
    }
    return false
  }

  /// REPEAT statements UNTIL (condition) END REPEAT [label]
  private mutating func repeatLoop(_ node: inout Loop) {
    let opening = position
    advance()
    node.kind = .until
    node.statements = statements()
    expect(.until, "UNTIL", opening: opening)
    node.condition = expression()
    expect(.end, "END REPEAT")
    expect(.repeat, "REPEAT")
    closingLabel(&node)
  }

  /// FOR name {, name} IN [REVERSE] from TO | .. to [BY step] | query | cursor | EXECUTE … DO | LOOP statements END FOR | LOOP
  private mutating func forLoop(_ node: inout Loop) {
    advance()
    loopVariables(&node)
    expect(.in, "IN")
    node.reversed = accept(.reverse)
    if startsRowsInBody {
      node.kind = .query
      node.query = rowsInBody()
    } else if kind == .execute && kind(ahead: 1) != .immediate {
      advance()
      node.kind = .execution
      node.execute = dynamicStatement(isImmediate: false)
    } else {
      range(&node)
    }
    openedBody(&node, end: .for)
  }

  /// name {, name}, records' fields among them
  private mutating func loopVariables(_ node: inout Loop) {
    node.variable = target()
    if accept(.comma) { node.moreVariables = commaList { $0.target() } }
  }

  private mutating func target() -> TokenID {
    let token = nameToken()
    while accept(.dot) { _ = nameToken() }
    return token
  }

  /// from TO | .. to [BY step], or the name of a cursor or a result set
  private mutating func range(_ node: inout Loop) {
    node.condition = expression()
    node.kind = .cursor
    guard accept(.to) || accept(.dot, .dot) else { return }
    node.kind = .range
    node.upper = expression()
    if accept(.by) { node.step = expression() }
  }

  /// FOREACH name {, name} [SLICE n] IN ARRAY expression LOOP statements END LOOP
  private mutating func foreachLoop(_ node: inout Loop) {
    advanceKeyword()
    node.kind = .array
    loopVariables(&node)
    if accept(.slice) { node.step = expression(above: Power.membership) }
    expect(.in, "IN")
    expect(.array, "ARRAY")
    node.condition = expression()
    openedBody(&node, end: .loop)
  }

  /// BREAK | EXIT | CONTINUE | ITERATE [label] [WHEN condition]
  mutating func leave(from start: Int) -> StatementID {
    let leave: Leave = kind == .continue || kind == .identifier ? .iteration : .loop
    advanceKeyword()
    let label: Symbol = vocabulary.isAlias(kind) ? name() : .none
    let condition: ExpressionID = accept(.when) ? queryableExpression() : .none
    return make(.leave(leave, label: label, when: condition), from: start)
  }
}
