// Calls of functions.

extension Parser {
  mutating func call(from start: Int) -> ExpressionID {
    if (kind == .timestamp || kind == .time) && startsZonedLiteral { return elaborateLiteral(from: start) }
    let word = ContextualWord(symbol(at: start))
    if word != .unlisted && kind == .identifier, let form = formCall(word, from: start) { return form }
    advance()
    let token = TokenID(start)
    let name = make(QualifiedName(catalog: .none, schema: .none, name: symbol(at: start), first: token, last: token))
    return arguments(of: name, from: start)
  }

  /// ( [ALL | DISTINCT] [argument {, argument}] [ORDER BY …] [IGNORE | RESPECT NULLS] ) tail
  mutating func arguments(of name: NameID, from start: Int) -> ExpressionID {
    let opening = open()
    if kind == .plus && kind(ahead: 1) == .closeParen && grammar.hasHierarchies { return outerMark(behind: name, from: start) }
    let distinct = accept(.distinct)
    if kind == .all && kind(ahead: 1) != .closeParen && kind(ahead: 1) != .openParen { advance() }
    let arguments: List<ExpressionID> = kind == .closeParen ? .empty : argumentList()
    var order = List<SortID>.empty
    if accept(.order) { order = orderBy() }
    var treatment = TokenID.none
    if kind != .closeParen { treatment = nullTreatment() }
    close(opening)
    var call = make(.call(name, arguments, distinct: distinct), from: start)
    if !order.isEmpty { call = make(.orderedArguments(call, order), from: start) }
    if !treatment.isNone { call = make(.nullTreatment(call, treatment), from: start) }
    if !order.isEmpty && kind == .within { fail("one ORDER BY") }
    return callTail(call, from: start)
  }

  /// column (+): the side of a join that may be missing.
  @inline(never)
  private mutating func outerMark(behind name: NameID, from start: Int) -> ExpressionID {
    let parts = tree[name]
    let table = QualifiedName(catalog: .none, schema: parts.catalog, name: parts.schema, first: parts.first, last: parts.last)
    let column = parts.schema.isNone ? make(.column(parts.name), from: start) : make(.path(make(table), parts.name), from: start)
    advance(2)
    return form(position &- 2, column, from: start)
  }

  private mutating func argumentList() -> List<ExpressionID> {
    let first = argument()
    return list(startingWith: first, while: { $0.accept(.comma) }) { $0.argument() }
  }

  /// [name => | name :=] expression | VARIADIC expression | query | lambda
  mutating func argument() -> ExpressionID {
    switch kind(ahead: 1) {
    case .fatArrow, .assign, .arrow, .identifier: return unusualArgument()
    default: break
    }
    switch kind {
    case .openParen, .select, .with, .values, .star: return unusualArgument()
    case .identifier: return startsStar || word == .variadic ? unusualArgument() : expression()
    default: return expression()
    }
  }

  /// `t.*`, which something may be excluded from.
  @inline(__always)
  private var startsStar: Bool { kind(ahead: 1) == .dot && kind(ahead: 2) == .star }

  /// (Apart from the others, since `argument` is on the stack once for each level of nesting.)
  @inline(never)
  private mutating func unusualArgument() -> ExpressionID {
    let start = position
    switch kind(ahead: 1) {
    case .fatArrow, .assign:
      guard isName else { return expression() }
      return namedArgument(from: start)
    case .arrow where grammar.hasObjectLiterals && isName: return lambda(from: start)
    case .identifier where grammar.hasObjectLiterals && isName && kind(ahead: 2) == .arrow: return lambda(from: start)
    default: break
    }
    switch kind {
    case .openParen: return grammar.hasObjectLiterals && startsLambda() ? lambda(from: start) : queryOrExpression()
    case .select, .with, .values: return queryOrExpression()
    case .identifier where word == .variadic && grammar.hasFreeOperators && !isEndOfArgument(ahead: 1): return variadic(from: start)
    default:
      let value = expression()
      return grammar.hasObjectLiterals && (kind == .ilike || word == .exclude) ? starChanges(of: value, from: start) : value
    }
  }

  private mutating func namedArgument(from start: Int) -> ExpressionID {
    if kind < .identifier { markAsName() }
    advance(2)
    let value = startsPlainQuery ? queryOrExpression() : expression()
    return make(.argument(symbol(at: start), value), from: start)
  }

  @inline(__always)
  private func isEndOfArgument(ahead count: Int) -> Bool {
    switch kind(ahead: count) {
    case .comma, .closeParen, .dot: true
    default: false
    }
  }

  @inline(never)
  private mutating func variadic(from start: Int) -> ExpressionID {
    advanceKeyword()
    let value = argument()
    return form(start, value, from: start)
  }

  /// [FROM FIRST | LAST] [IGNORE | RESPECT NULLS] [WITHIN GROUP (…)] [FILTER (…)] [OVER …]
  mutating func callTail(_ call: ExpressionID, from start: Int) -> ExpressionID {
    var call = call
    if kind == .from && startsFromEnd {
      advance(2)
      call = make(.nullTreatment(call, TokenID(position &- 1)), from: start)
    }
    let treatment = nullTreatment()
    if !treatment.isNone { call = make(.nullTreatment(call, treatment), from: start) }
    if kind == .within && kind(ahead: 1) == .group {
      advance(2)
      let opening = open()
      expect(.order, "ORDER BY")
      let order = orderBy()
      close(opening)
      call = make(.withinGroup(call, order), from: start)
    }
    if kind == .filter && kind(ahead: 1) == .openParen {
      advance()
      let opening = open()
      expect(.where, "WHERE")
      let condition = expression()
      close(opening)
      call = make(.filtered(call, condition), from: start)
    }
    if kind == .over && (kind(ahead: 1) == .openParen || isName(ahead: 1)) {
      advance()
      call = make(.windowed(call, window()), from: start)
    }
    return call
  }

  /// FROM FIRST | LAST, before OVER or the treatment of nulls: otherwise they are tables.
  @inline(__always)
  private var startsFromEnd: Bool {
    guard kind(ahead: 1) == .first || kind(ahead: 1) == .last else { return false }
    return kind(ahead: 2) == .over || kind(ahead: 2) == .ignore || word(ahead: 2) == .respect
  }

  /// [IGNORE | RESPECT NULLS]: the first word, or none.
  @inline(__always)
  private mutating func nullTreatment() -> TokenID {
    guard kind == .ignore || word == .respect, kind(ahead: 1) == .nulls else { return .none }
    advanceKeyword()
    advance()
    return TokenID(position &- 2)
  }

  // MARK: Windows

  /// name | specification
  mutating func window() -> WindowID {
    if kind == .openParen { return windowSpecification() }
    let none = Extent(first: 1, last: 0)
    return make(Window(name: name(), base: .none, partition: .empty, order: .empty, frame: .none, frameTokens: none))
  }

  /// ( [base] [PARTITION BY …] [ORDER BY …] [frame] )
  mutating func windowSpecification(named name: Symbol = .none) -> WindowID {
    let none = Extent(first: 1, last: 0)
    let opening = open()
    let base = startsBaseWindow ? self.name() : .none
    var partition = List<ExpressionID>.empty
    if accept(.partition) {
      expect(.by, "BY")
      partition = expressions()
    }
    let order = accept(.order) ? orderBy() : .empty
    let frameStart = position
    let frame = frame()
    let tokens = frame == .none ? none : Extent(first: UInt32(frameStart), last: UInt32(position &- 1))
    close(opening)
    return make(Window(name: name, base: base, partition: partition, order: order, frame: frame, frameTokens: tokens))
  }

  @inline(__always)
  private var startsBaseWindow: Bool {
    switch kind {
    case .partition, .range, .rows, .groups: false
    default: isName
    }
  }

  /// ROWS | RANGE | GROUPS bound | BETWEEN bound AND bound [EXCLUDE …]
  private mutating func frame() -> Frame {
    let frame: Frame
    switch kind {
    case .rows: frame = .rows
    case .range: frame = .range
    case .groups: frame = .groups
    default: return .none
    }
    advance()
    let between = accept(.between)
    frameBound()
    if between {
      expect(.and, "AND")
      frameBound()
    }
    if accept(.exclude) { frameExclusion() }
    return frame
  }

  private mutating func frameBound() {
    if kind == .current && kind(ahead: 1) == .row { return advance(2) }
    if !accept(.unbounded) { _ = expression(above: Power.membership) }
    if !accept(.preceding) { expect(.following, "PRECEDING or FOLLOWING") }
  }

  /// CURRENT ROW | GROUP | TIES | NO OTHERS
  private mutating func frameExclusion() {
    if accept(.current) { return expect(.row, "ROW") }
    if accept(.no) { return expect(.others, "OTHERS") }
    if !accept(.group) { expect(.ties, "CURRENT ROW, GROUP, TIES or NO OTHERS") }
  }
}
