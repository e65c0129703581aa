// Queries: WITH, set operators, ORDER BY, LIMIT, locks. SELECT itself is in Parser+Select, FROM in Parser+Tables.

extension Parser {
  @inline(__always) var startsQuery: Bool {
    switch kind {
    case .select, .with: true
    case .values: true
    case .table: isName(ahead: 1)
    case .openParen: startsNestedQuery
    default: false
    }
  }

  /// `((SELECT …) UNION …)`, `(VALUES …)`: looks through the brackets.
  private var startsNestedQuery: Bool {
    var ahead = 1
    while kind(ahead: ahead) == .openParen && position &+ ahead < end { ahead &+= 1 }
    guard startsPlainQuery(at: position &+ ahead) else { return false }
    return ahead == 1 || isNestedQuery(from: position &+ ahead, levels: ahead &- 1)
  }

  private func startsPlainQuery(at index: Int) -> Bool {
    switch tokens[min(index, end)].kind {
    case .select, .with, .values: true
    case .table: vocabulary.isName(tokens[index &+ 1].kind)
    default: false
    }
  }

  /// Whether the inner brackets stand where a query does: a bracket or what goes on a query follows each of them.
  ///
  ///     ((SELECT 1) UNION SELECT 2)   and not   ((SELECT 1) + 2)   or   ((SELECT 1) AS a JOIN b)
  @inline(never)
  private func isNestedQuery(from first: Int, levels: Int) -> Bool {
    var (index, open, left) = (first, 1, levels)
    while index < end {
      switch tokens[index].kind {
      case .openParen: open &+= 1
      case .closeParen:
        open &-= 1
        guard open == 0 else { break }
        if goesOnQuery(tokens[index &+ 1].kind) { return true }
        left &-= 1
        guard left > 0 else { return tokens[index &+ 1].kind == .closeParen }
        guard tokens[index &+ 1].kind == .closeParen else { return false }
        open = 1
      case .semicolon: return true
      default: break
      }
      index &+= 1
    }
    return true
  }

  private func goesOnQuery(_ kind: TokenKind) -> Bool {
    switch kind {
    case .union, .intersect, .except, .order, .limit, .offset, .fetch, .for: true
    case .minus: grammar.hasMinus
    default: false
    }
  }

  /// Notes that what stands here is read, and that no target has words for it.
  @inline(never)
  mutating func feature(_ kind: Feature.Kind, at token: Int? = nil) {
    tree.features.append(Feature(kind: kind, token: TokenID(token ?? position)))
  }

  // MARK: WITH

  /// [WITH [RECURSIVE] common-table {, common-table}] body
  mutating func query() -> QueryID {
    nesting &+= 1
    defer { nesting &-= 1 }
    if nesting > Parser.deepestNesting { fail("fewer nested queries") }
    guard kind == .with else { return queryBody() }
    let (tables, recursive) = commonTables()
    return make(.with(tables, query(), recursive: recursive))
  }

  /// WITH [RECURSIVE] common-table {, common-table}
  mutating func commonTables() -> (tables: List<CommonTableID>, recursive: Bool) {
    advance()
    let recursive = kind == .recursive && isName(ahead: 1) && kind(ahead: 1) != .as && accept(.recursive)
    return (commaList { $0.commonTable() }, recursive)
  }

  /// name [(columns)] AS [[NOT] MATERIALIZED] ( query | INSERT … | UPDATE … | DELETE … | MERGE … ) [SEARCH …] [CYCLE …]
  private mutating func commonTable() -> CommonTableID {
    let name = name()
    let columns = kind == .openParen ? parenthesizedNames() : .empty
    expect(.as, "AS")
    if kind == .not && kind(ahead: 1) == .materialized { advance() }
    _ = accept(.materialized)
    let opening = open()
    let query = startsChange(at: position) ? changeAsQuery() : query()
    close(opening)
    if kind == .identifier { searchAndCycle() }
    return make(CommonTable(name: name, columns: columns, query: query))
  }

  /// Whether an INSERT, UPDATE, DELETE or MERGE stands there, its WITH looked over.
  func startsChange(at index: Int) -> Bool {
    switch tokens[index].kind {
    case .insert, .update, .delete: true
    case .merge: tokens[index &+ 1].kind == .into
    case .replace: tokens[index &+ 1].kind == .into
    case .with: changeBehindWith(at: index)
    default: false
    }
  }

  /// Looks over the common tables to the statement that they are for.
  @inline(never)
  private func changeBehindWith(at index: Int) -> Bool {
    var (index, open) = (index &+ 1, 0)
    while index < end {
      switch tokens[index].kind {
      case .openParen: open &+= 1
      case .closeParen:
        open &-= 1
        if open < 0 { return false }
      case .semicolon, .bodyClose: return false
      case .select, .values: if open == 0 { return false }
      case .insert, .update, .delete, .merge, .replace: if open == 0 { return startsChange(at: index) }
      default: break
      }
      index &+= 1
    }
    return false
  }

  /// What a body takes rows from: a query, or an INSERT, UPDATE, DELETE, MERGE, EXPLAIN or SHOW.
  mutating func rowsInBody() -> QueryID {
    if startsReport { return make(.change(statement())) }
    return startsChange(at: position) ? changeAsQuery() : query()
  }

  var startsRowsInBody: Bool { startsQuery || startsReport || startsChange(at: position) }

  /// EXPLAIN … | SHOW …
  private var startsReport: Bool {
    guard word == .explain || word == .show, !grammar.hasStages else { return false }
    return kind(ahead: 1).isWord && kind(ahead: 1) != .loop || kind(ahead: 1) == .openParen
  }

  private mutating func changeAsQuery() -> QueryID {
    feature(.manipulation)
    return make(.change(change()))
  }

  /// [SEARCH BREADTH | DEPTH FIRST BY columns SET name]
  /// [CYCLE columns SET name [TO value DEFAULT value] USING name]
  private mutating func searchAndCycle() {
    if word == .search && (word(ahead: 1) == .breadth || word(ahead: 1) == .depth) {
      feature(.search)
      advanceKeyword()
      advanceKeyword()
      expect(.first, "FIRST")
      expect(.by, "BY")
      let _: List<TokenID> = commaList { $0.nameToken() }
      expect(.set, "SET")
      _ = name()
    }
    if word == .cycle && isName(ahead: 1) { cycle() }
  }

  private mutating func cycle() {
    feature(.search)
    advanceKeyword()
    let _: List<TokenID> = commaList { $0.nameToken() }
    expect(.set, "SET")
    _ = name()
    if accept(.to) {
      _ = expression()
      expect(.default, "DEFAULT")
      _ = expression()
    }
    expect(.using, "USING")
    _ = name()
  }

  mutating func parenthesizedQuery() -> QueryID {
    let opening = open()
    let query = query()
    close(opening)
    return query
  }

  // MARK: Set operators

  /// Selects joined by set operators, then ORDER BY and LIMIT for the whole.
  private mutating func queryBody() -> QueryID { queryBody(startingWith: setTerm()) }

  /// What follows the first operand of a query that stands in brackets of its own.
  mutating func queryBody(startingWith first: QueryID) -> QueryID {
    var query = first
    while let kind = setOperator(binding: false) {
      let all = setQuantifier()
      query = make(.combined(kind, query, setTerm(), all: all))
    }
    if kind == .order { query = ordered(query) }
    return startsTail ? tail(query) : query
  }

  /// INTERSECT holds tighter than UNION and EXCEPT (ISO 9075-2, 7.17).
  private mutating func setTerm() -> QueryID { setTerm(startingWith: setOperand()) }

  mutating func setTerm(startingWith first: QueryID) -> QueryID {
    var query = first
    while setOperator(binding: true) != nil {
      let all = setQuantifier()
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

  /// [ALL | DISTINCT] [BY NAME]; true with ALL.
  private mutating func setQuantifier() -> Bool {
    let all = accept(.all)
    if !all { _ = accept(.distinct) }
    if kind == .by && word(ahead: 1) == .name {
      feature(.byName)
      advance()
      advanceKeyword()
    }
    return all
  }

  /// SELECT … | ( query ) | VALUES row {, row} | TABLE [ONLY] name
  private mutating func setOperand() -> QueryID {
    switch kind {
    case .select, .perform: return make(.select(select()))
    case .openParen: return parenthesizedQuery()
    case .values: return values()
    case .table where isName(ahead: 1): return tableQuery()
    default:
      fail("SELECT or VALUES")
      return make(.missing)
    }
  }

  /// VALUES row {, row}
  mutating func values() -> QueryID {
    advance()
    return make(.values(commaList { $0.row() }))
  }

  /// ( expression {, expression} ), always a row, also of one.
  private mutating func row() -> ExpressionID {
    _ = accept(.row)
    let start = position
    let opening = open()
    let elements = expressions()
    close(opening)
    return make(.tuple(elements), from: start)
  }

  private mutating func tableQuery() -> QueryID {
    feature(.table)
    advance()
    let isOnly = accept(.only)
    let opening = isOnly && kind == .openParen ? open() : -1
    let name = qualifiedName()
    if opening >= 0 { close(opening) }
    _ = accept(.star)
    return make(.table(name))
  }

  // MARK: ORDER BY and what follows

  @inline(__always)
  private mutating func ordered(_ query: QueryID) -> QueryID {
    advance()
    return make(.ordered(query, by: orderBy()))
  }

  @inline(__always) private var startsTail: Bool {
    switch kind {
    case .limit, .offset, .fetch, .for, .into: true
    default: false
    }
  }

  /// [LIMIT n [, m]] [OFFSET n [ROWS]] [FETCH …] [FOR UPDATE …] [INTO …], in any order
  private mutating func tail(_ body: QueryID) -> QueryID {
    var (limit, offset, query) = (ExpressionID.none, ExpressionID.none, body)
    var locks = List<PropertyID>.empty
    while true {
      switch kind {
      case .limit: limitClause(&limit, &offset)
      case .offset:
        advance()
        offset = expression()
        _ = accept(.rows) || accept(.row)
      case .fetch: limit = fetchClause()
      case .for where startsLock: locks = rowLocks()
      case .into where intoBehind(body): break
      default:
        if !limit.isNone || !offset.isNone { query = make(.limited(query, limit: limit, offset: offset)) }
        return locks.isEmpty ? query : make(.locked(query, locks))
      }
    }
  }

  /// LIMIT n | ALL [{OFFSET | ,} m]; with a comma the first number is the offset.
  private mutating func limitClause(_ limit: inout ExpressionID, _ offset: inout ExpressionID) {
    advance()
    if accept(.all) { return }
    limit = expression()
    guard kind == .comma, grammar.isLenient else { return }
    advance()
    offset = limit
    limit = expression()
  }

  /// FETCH [FIRST | NEXT] [n] [ROW | ROWS] [ONLY | WITH TIES]
  private mutating func fetchClause() -> ExpressionID {
    let first = position
    advance()
    _ = accept(.first) || accept(.next)
    var count = ExpressionID.none
    if kind == .row || kind == .rows { feature(.singleRow, at: first) } else { count = expression(above: Power.cast &- 1) }
    _ = accept(.rows) || accept(.row)
    if kind == .with && word(ahead: 1) == .ties {
      feature(.ties)
      advance()
      advanceKeyword()
    } else if !accept(.only) && !grammar.hasStages {
      fail("ONLY or WITH TIES")
    }
    return count
  }

  private var startsLock: Bool {
    switch kind(ahead: 1) {
    case .update, .no, .key: true
    default: word(ahead: 1) == .share || word(ahead: 1) == .read
    }
  }

  private mutating func rowLocks() -> List<PropertyID> {
    let mark = mark()
    while kind == .for && startsLock { rowLock() }
    return listed(since: mark)
  }

  /// FOR UPDATE | NO KEY UPDATE | SHARE | KEY SHARE | READ ONLY [OF table {, table}] [NOWAIT | SKIP LOCKED | WAIT n]
  private mutating func rowLock() {
    let first = position
    feature(.locking)
    advance()
    if accept(.read) {
      expect(.only, "ONLY")
    } else if accept(.no) {
      expect(.key, "KEY UPDATE")
      expect(.update, "UPDATE")
    } else if accept(.key) {
      expect(.share, "SHARE")
    } else if !accept(.update) {
      expect(.share, "UPDATE or SHARE")
    }
    if accept(.of) { let _: List<NameID> = commaList { $0.qualifiedName() } }
    if accept(.skip) { expect(.locked, "LOCKED") } else if accept(.wait) { _ = expression() } else { _ = accept(.nowait) }
    addProperty(extent(from: first))
  }

  /// INTO at a query's end belongs to its SELECT, the first of several.
  private mutating func intoBehind(_ query: QueryID) -> Bool {
    var query = query
    while true {
      switch tree[query] {
      case .ordered(let inner, by: _), .limited(let inner, limit: _, offset: _), .combined(_, let inner, _, all: _): query = inner
      case .select(let id):
        var node = tree[id]
        guard node.into.isEmpty else { return false }
        into(&node)
        tree.replace(id, by: node)
        return true
      default: return false
      }
    }
  }

  mutating func orderBy() -> List<SortID> {
    expect(.by, "BY")
    return commaList { $0.sortItem() }
  }

  /// expression | ALL [ASC | DESC | USING operator] [NULLS FIRST | LAST]
  private mutating func sortItem() -> SortID {
    let value = kind == .all && kind(ahead: 1) != .openParen ? allColumns() : expression()
    let descending = accept(.desc)
    if !descending && !accept(.asc) && kind == .using { sortOperator() }
    var nulls = NullOrder.unstated
    if accept(.nulls) {
      nulls = kind == .first ? .first : .last
      if !accept(.first) { expect(.last, "FIRST or LAST") }
    }
    return make(SortItem(value: value, descending: descending, nulls: nulls))
  }

  private mutating func allColumns() -> ExpressionID {
    feature(.orderByAll)
    advance()
    return make(.star, from: position &- 1)
  }

  /// USING operator
  private mutating func sortOperator() {
    feature(.orderByOperator)
    advance()
    operatorName()
  }
}
