// OPEN, FETCH, MOVE, CLOSE in bodies.

extension Parser {
  /// OPEN cursor [(arguments)] | OPEN cursor USING (values) | OPEN cursor [[NO] SCROLL] FOR query | FOR EXECUTE …
  mutating func openCursor(from start: Int) -> StatementID {
    advance()
    var node = CursorStatement(
      verb: .open, name: nameToken(), direction: .none, arguments: .empty, query: .none, execute: .none, into: .empty)
    if kind == .openParen { node.arguments = cursorArguments() }
    if accept(.using) { node.arguments = cursorArguments() }
    if kind == .no && word(ahead: 1) == .scroll { advance() }
    _ = accept(.scroll)
    if accept(.for) { opened(&node) }
    return make(.cursor(make(node)), from: start)
  }

  private mutating func opened(_ node: inout CursorStatement) {
    if accept(.execute) { node.execute = dynamicStatement(isImmediate: false) } else { node.query = rowsInBody() }
  }

  /// ( [[name := | =>] value {, …}] )
  private mutating func cursorArguments() -> List<ExpressionID> {
    let opening = open()
    let arguments: List<ExpressionID> = kind == .closeParen ? .empty : commaList { $0.namedArgument() }
    close(opening)
    return arguments
  }

  private mutating func namedArgument() -> ExpressionID {
    let start = position
    guard isName, kind(ahead: 1) == .assign else { return argument() }
    advance(2)
    let value = expression()
    return make(.argument(symbol(at: start), value), from: start)
  }

  /// FETCH [direction FROM | IN] cursor INTO targets | MOVE [direction FROM | IN] cursor
  mutating func fetch(from start: Int) -> StatementID {
    let verb: CursorStatement.Verb = kind == .fetch ? .fetch : .move
    advanceKeyword()
    let direction = fetchDirection()
    var node = CursorStatement(
      verb: verb, name: nameToken(), direction: direction, arguments: .empty, query: .none, execute: .none, into: .empty)
    if verb == .fetch {
      expect(.into, "INTO")
      node.into = expressions()
    }
    return make(.cursor(make(node)), from: start)
  }

  /// NEXT | PRIOR | FIRST | LAST | ABSOLUTE n | RELATIVE n | n | ALL | FORWARD [n | ALL] | BACKWARD [n | ALL], then FROM | IN
  private mutating func fetchDirection() -> ExpressionID {
    let start = position
    if kind(ahead: 1) == .into || kind(ahead: 1) == .semicolon { return .none }
    var count = ExpressionID.none
    while kind != .from && kind != .in && kind != .endOfFile {
      switch kind {
      case .numberLiteral, .dash, .openParen: count = expression()
      case .first, .last, .next, .all: advance()
      default:
        guard isDirection else { return make(.missing, from: start) }
        advanceKeyword()
        if isName && kind != .first && !isDirection { return expression(above: Power.membership) }
      }
    }
    if accept(.from) || accept(.in) { return count.isNone ? make(.missing, from: start) : count }
    fail("FROM or IN")
    return count
  }

  private var isDirection: Bool {
    switch word {
    case .prior, .absolute, .relative, .forward, .backward: true
    default: false
    }
  }

  /// CLOSE cursor
  mutating func closeCursor(from start: Int) -> StatementID {
    advance()
    let node = CursorStatement(
      verb: .close, name: nameToken(), direction: .none, arguments: .empty, query: .none, execute: .none, into: .empty)
    return make(.cursor(make(node)), from: start)
  }
}
