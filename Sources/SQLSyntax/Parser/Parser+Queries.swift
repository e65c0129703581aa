extension Parser {
  @inline(__always) var startsQuery: Bool {
    switch kind {
    case .select, .with: true
    case .values: true
    case .openParen: startsNestedQuery
    default: false
    }
  }

  /// `((SELECT …) UNION …)`, `(VALUES …)`: looks through the brackets.
  private var startsNestedQuery: Bool {
    var ahead = 1
    while tokens[position &+ ahead].kind == .openParen && position &+ ahead < end { ahead &+= 1 }
    let first = tokens[min(position &+ ahead, end)].kind
    return first == .select || first == .with || first == .values
  }

  /// [WITH [RECURSIVE] common-table {, common-table}] body
  mutating func query() -> QueryID {
    nesting &+= 1
    defer { nesting &-= 1 }
    if nesting > Parser.deepestNesting { fail("fewer nested queries") }
    guard accept(.with) else { return queryBody() }
    let recursive = accept(.recursive)
    let tables = commaList { $0.commonTable() }
    return make(.with(tables, queryBody(), recursive: recursive))
  }

  /// name [(columns)] AS [[NOT] MATERIALIZED] ( query )
  private mutating func commonTable() -> CommonTableID {
    let name = name()
    let columns = kind == .openParen ? parenthesizedNames() : .empty
    expect(.as, "AS")
    if kind == .not && kind(ahead: 1) == .materialized { advance() }
    _ = accept(.materialized)
    return make(CommonTable(name: name, columns: columns, query: parenthesizedQuery()))
  }

  mutating func parenthesizedQuery() -> QueryID {
    let opening = open()
    let query = query()
    close(opening)
    return query
  }

  /// Selects joined by set operators, then ORDER BY and LIMIT for the whole.
  private mutating func queryBody() -> QueryID { queryBody(startingWith: setTerm()) }

  /// What follows the first operand of a query that stands in brackets of its own.
  mutating func queryBody(startingWith first: QueryID) -> QueryID {
    var query = first
    while let kind = setOperator(binding: false) {
      let all = accept(.all)
      if !all { _ = accept(.distinct) }
      query = make(.combined(kind, query, setTerm(), all: all))
    }
    if accept(.order) { query = make(.ordered(query, by: orderBy())) }
    return limited(query)
  }

  /// INTERSECT holds tighter than UNION and EXCEPT (ISO 9075-2, 7.17).
  private mutating func setTerm() -> QueryID { setTerm(startingWith: setOperand()) }

  mutating func setTerm(startingWith first: QueryID) -> QueryID {
    var query = first
    while setOperator(binding: true) != nil {
      let all = accept(.all)
      query = make(.combined(.intersect, query, setOperand(), all: all))
    }
    return query
  }

  private mutating func setOperator(binding: Bool) -> SetOperator? {
    switch kind {
    case .intersect where binding:
      advance()
      return .intersect
    case .union where !binding:
      advance()
      return .union
    case .except where !binding, .minus where !binding && grammar.hasMinus:
      advance()
      return .except
    default: return nil
    }
  }

  /// [LIMIT n] [OFFSET n [ROWS]] [FETCH FIRST n ROWS ONLY], in any order
  private mutating func limited(_ query: QueryID) -> QueryID {
    var (limit, offset) = (ExpressionID.none, ExpressionID.none)
    while true {
      if accept(.limit) {
        limit = accept(.all) ? .none : expression()
      } else if accept(.offset) {
        offset = expression()
        _ = accept(.rows) || accept(.row)
      } else if kind == .fetch && (kind(ahead: 1) == .first || kind(ahead: 1) == .next) {
        advance(2)
        limit = expression()
        _ = accept(.rows) || accept(.row)
        expect(.only, "ONLY")
      } else {
        break
      }
    }
    return limit.isNone && offset.isNone ? query : make(.limited(query, limit: limit, offset: offset))
  }

  private mutating func setOperand() -> QueryID {
    switch kind {
    case .select, .perform: return make(.select(select()))
    case .openParen: return parenthesizedQuery()
    case .values:
      advance()
      return make(.values(commaList { $0.row() }))
    default:
      fail("SELECT or VALUES")
      return make(.missing)
    }
  }

  /// ( expression {, expression} ), always a row, also of one.
  private mutating func row() -> ExpressionID {
    let start = position
    let opening = open()
    let elements = expressions()
    close(opening)
    return make(.tuple(elements), from: start)
  }

  /// SELECT [DISTINCT [ON (…)]] items [INTO …] [FROM …] [WHERE …] [GROUP BY …] [HAVING …] [QUALIFY …]
  private mutating func select() -> SelectID {
    advance()
    var node = Select(
      isDistinct: accept(.distinct), distinctOn: .empty, items: .empty, into: .empty, isStrict: false, from: .empty, filter: .none,
      groupBy: .empty, having: .none, qualify: .none)
    if node.isDistinct && accept(.on) {
      let opening = open()
      node.distinctOn = expressions()
      close(opening)
    } else if !node.isDistinct {
      _ = accept(.all)
    }
    into(&node)
    node.items = list(while: { $0.accept(.comma) && $0.kind != .from }) { $0.selectItem() }
    into(&node)
    if accept(.from) { node.from = tables() }
    into(&node)
    if accept(.where) { node.filter = expression() }
    if accept(.group) { node.groupBy = groupBy() }
    if accept(.having) { node.having = expression() }
    if accept(.qualify) { node.qualify = expression() }
    return make(node)
  }

  private mutating func groupBy() -> List<ExpressionID> {
    expect(.by, "BY")
    return accept(.all) ? .empty : expressions()
  }

  /// INTO [STRICT] target {, target}
  private mutating func into(_ node: inout Select) {
    guard node.into.isEmpty, accept(.into) else { return }
    node.isStrict = accept(.strict)
    node.into = expressions()
    // SELECT INTO a, b x FROM …: the list ends before the items; a bare name list needs no more.
  }

  /// expression [[AS] alias]
  mutating func selectItem() -> ItemID {
    let value = expression()
    return make(SelectItem(value: value, alias: itemAlias()))
  }

  /// After AS any word may name an item.
  private mutating func itemAlias() -> Symbol {
    guard accept(.as) else { return vocabulary.isItemName(kind) ? aliasHere() : .none }
    guard kind.isWord else {
      fail("a name")
      return .none
    }
    if kind < .identifier { markAsName() }
    advance()
    return symbol(at: position &- 1)
  }

  mutating func orderBy() -> List<SortID> {
    expect(.by, "BY")
    return commaList { $0.sortItem() }
  }

  /// expression [ASC | DESC] [NULLS FIRST | LAST]
  private mutating func sortItem() -> SortID {
    let value = expression()
    let descending = accept(.desc)
    if !descending { _ = accept(.asc) }
    var nulls = NullOrder.unstated
    if accept(.nulls) {
      nulls = kind == .first ? .first : .last
      if !accept(.first) { expect(.last, "FIRST or LAST") }
    }
    return make(SortItem(value: value, descending: descending, nulls: nulls))
  }

  // MARK: Tables

  mutating func tables() -> List<TableID> { commaList { $0.joinedTable() } }

  /// table {join table [ON condition | USING (columns)]}
  mutating func joinedTable() -> TableID {
    var left = table()
    while let kind = joinKind() {
      let right = table()
      var join = Join(kind: kind, left: left, right: right, condition: .none, using: .empty)
      if accept(.on) {
        join.condition = expression()
      } else if kind != .cross && self.kind == .using {
        advance()
        join.using = parenthesizedNames()
      }
      left = make(.join(make(join)))
    }
    return left
  }

  private mutating func joinKind() -> JoinKind? {
    let kind: JoinKind
    switch self.kind {
    case .join: kind = .inner
    case .inner: kind = .inner
    case .left: kind = .left
    case .right: kind = .right
    case .full: kind = .full
    case .cross: kind = .cross
    default: return nil
    }
    if self.kind != .join { advance() }
    _ = accept(.outer)
    expect(.join, "JOIN")
    return kind
  }

  /// [LATERAL] ( query ) | function(…) | TABLE(function(…)) | name, with an alias
  private mutating func table() -> TableID {
    let lateral = accept(.lateral)
    if kind == .openParen { return bracketedTable(lateral: lateral) }
    let start = position
    if kind == .table && kind(ahead: 1) == .openParen {
      advance()
      let opening = open()
      let call = expression()
      close(opening)
      return functionTable(call)
    }
    guard isCall(at: start) else {
      let name = qualifiedName()
      return make(.named(name, alias: tableAlias()))
    }
    return functionTable(expression(above: Power.cast))
  }

  private mutating func bracketedTable(lateral: Bool) -> TableID {
    if !startsQuery {
      nesting &+= 1
      defer { nesting &-= 1 }
      if nesting > Parser.deepestNesting { fail("fewer nested joins") }
      let opening = open()
      let inner = joinedTable()
      close(opening)
      return inner
    }
    let query = parenthesizedQuery()
    let alias = tableAlias()
    if kind == .openParen && !alias.isNone { _ = parenthesizedNames() }
    return make(.derived(query, alias: alias, lateral: lateral))
  }

  private func isCall(at start: Int) -> Bool {
    var index = start
    while tokens[index].kind.isWord && tokens[index &+ 1].kind == .dot { index &+= 2 }
    return tokens[index].kind.isWord && tokens[index &+ 1].kind == .openParen
  }

  /// call [WITH ORDINALITY] [[AS] alias [(columns)]]
  private mutating func functionTable(_ call: ExpressionID) -> TableID {
    if kind == .with && kind(ahead: 1) == .ordinality { advance(2) }
    let alias = tableAlias()
    let columns = kind == .openParen && !alias.isNone ? parenthesizedNames() : .empty
    return make(.function(call, alias: alias, columns: columns))
  }

  @inline(__always)
  mutating func tableAlias() -> Symbol { accept(.as) ? name() : bareAlias() }

  @inline(__always)
  private mutating func bareAlias() -> Symbol {
    vocabulary.isAlias(kind) ? aliasHere() : .none
  }

  @inline(__always)
  private mutating func aliasHere() -> Symbol {
    if kind < .identifier { markAsName() }
    advance()
    return symbol(at: position &- 1)
  }
}
