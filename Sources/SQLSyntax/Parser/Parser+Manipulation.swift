// UPDATE, DELETE, TRUNCATE, and what the statements that change rows share. INSERT, MERGE and COPY have files of their own.

extension Parser {
  /// [WITH …] INSERT | UPDATE | DELETE | MERGE
  mutating func change() -> StatementID {
    let start = position
    switch kind {
    case .with: return changeWithTables(from: start)
    case .insert, .replace: return insertStatement(from: start)
    case .update: return make(.update(update()), from: start)
    case .delete: return make(.delete(delete()), from: start)
    default: return make(.merge(merge()), from: start)
    }
  }

  /// WITH common-table {, common-table} INSERT | UPDATE | DELETE | MERGE
  private mutating func changeWithTables(from start: Int) -> StatementID {
    feature(.with)
    let (tables, recursive) = commonTables()
    guard startsChange(at: position) else {
      fail("INSERT, UPDATE, DELETE or MERGE")
      return .none
    }
    return make(.with(tables, change(), recursive: recursive), from: start)
  }

  // MARK: UPDATE

  /// UPDATE [OR policy] [ONLY] table [*] [[AS] alias] SET assignments [FROM tables] [WHERE condition] [RETURNING …] [ORDER BY …] [LIMIT …]
  mutating func update() -> ID<Update> {
    advance()
    conflictPolicy()
    let (table, alias) = changedTable()
    expect(.set, "SET")
    let assignments = assignments()
    let from = accept(.from) ? tables() : .empty
    let filter = changeFilter()
    var node = Update(table: table, alias: alias, assignments: assignments, from: from, filter: filter, returning: .empty)
    node.returning = changeTail()
    return make(node)
  }

  mutating func assignments() -> List<AssignmentID> { commaList { $0.assignment() } }

  /// [table .] column = expression | column [index] = expression | ( columns ) = row | query
  private mutating func assignment() -> AssignmentID {
    if kind == .openParen { return listAssignment() }
    var qualifier = Symbol.none
    var column = assignedName()
    while accept(.dot) {
      qualifier = symbol(at: Int(column.raw))
      column = assignedName()
    }
    if kind == .openBracket { subscripts() }
    expect(.equal, "=")
    return make(Assignment(qualifier: qualifier, column: column, columns: .empty, value: expression()))
  }

  @inline(__always)
  private mutating func assignedName() -> TokenID {
    if kind == .string && grammar.isLenient { advance() } else { return nameToken() }
    return TokenID(position &- 1)
  }

  /// { [index] | . field }
  @inline(never)
  mutating func subscripts() {
    feature(.partOfColumn)
    while true {
      if accept(.openBracket) {
        if kind != .colon { _ = expression() }
        if accept(.colon) && kind != .closeBracket { _ = expression() }
        expect(.closeBracket, "]")
      } else if kind == .dot {
        advance()
        _ = nameToken()
      } else {
        return
      }
    }
  }

  /// ( column {, column} ) = expression
  private mutating func listAssignment() -> AssignmentID {
    feature(.columnList)
    let first = position &+ 1
    let columns = writtenColumns()
    expect(.equal, "=")
    return make(Assignment(qualifier: .none, column: TokenID(first), columns: columns, value: expression()))
  }

  /// ( column [part] {, column [part]} )
  mutating func writtenColumns() -> List<TokenID> {
    let opening = open()
    let columns: List<TokenID> = commaList {
      let column = $0.assignedName()
      if $0.kind == .openBracket || $0.kind == .dot { $0.subscripts() }
      return column
    }
    close(opening)
    return columns
  }

  // MARK: DELETE

  /// DELETE FROM [ONLY] table [*] [[AS] alias] [USING tables] [WHERE condition] [RETURNING …] [ORDER BY …] [LIMIT …]
  mutating func delete() -> ID<Delete> {
    advance()
    expect(.from, "FROM")
    let (table, alias) = changedTable()
    let using = accept(.using) ? tables() : .empty
    let filter = changeFilter()
    var node = Delete(table: table, alias: alias, using: using, filter: filter, returning: .empty)
    node.returning = changeTail()
    return make(node)
  }

  // MARK: TRUNCATE

  /// TRUNCATE [TABLE | MATERIALIZED VIEW] [IF EXISTS] [ONLY] name [*] {, name} [RESTART | CONTINUE IDENTITY] [CASCADE | RESTRICT]
  mutating func truncate(from start: Int) -> StatementID {
    advance()
    if kind == .materialized && kind(ahead: 1) == .view {
      feature(.truncateOption)
      advance(2)
    } else if kind == .table {
      advance()
    }
    if kind == .if && kind(ahead: 1) == .exists {
      feature(.truncateOption)
      advance(2)
    }
    let name = truncatedTable()
    if kind == .comma { feature(.manyTables) }
    while accept(.comma) { _ = truncatedTable() }
    truncateOptions()
    return make(.truncate(name), from: start)
  }

  private mutating func truncatedTable() -> NameID {
    if kind == .only && isName(ahead: 1) {
      feature(.only)
      advance()
    }
    let name = targetName()
    _ = accept(.star)
    return name
  }

  private mutating func truncateOptions() {
    if word == .restart || kind == .continue {
      feature(.truncateOption)
      advanceKeyword()
      expect(.identity, "IDENTITY")
    }
    if kind == .cascade || kind == .restrict {
      feature(.truncateOption)
      advance()
    }
  }

  // MARK: Parts

  /// [ONLY] table [*] [[AS] alias] [INDEXED BY name | NOT INDEXED]
  private mutating func changedTable() -> (table: NameID, alias: Symbol) {
    if kind == .only && kind(ahead: 1) != .set && kind(ahead: 1) != .where { return onlyTable() }
    let table = targetName()
    if kind == .star { advance() }
    let alias = tableAlias()
    if kind == .identifier || kind == .not { indexHint() }
    return (table, alias)
  }

  private mutating func onlyTable() -> (table: NameID, alias: Symbol) {
    feature(.only)
    advance()
    let opening = kind == .openParen ? open() : -1
    let table = qualifiedName()
    if opening >= 0 { close(opening) }
    return (table, tableAlias())
  }

  private mutating func indexHint() {
    if word == .indexed && kind(ahead: 1) == .by {
      feature(.index)
      advanceKeyword()
      advance()
      _ = name()
    } else if kind == .not && word(ahead: 1) == .indexed {
      feature(.index)
      advance()
      advanceKeyword()
    }
  }

  /// The table that is changed: a name, `IDENTIFIER ( expression )`, a name in a string's quotes.
  mutating func targetName() -> NameID {
    if kind == .string && grammar.isLenient || word == .identifier && kind(ahead: 1) == .openParen { return unusualName() }
    return qualifiedName()
  }

  @inline(never)
  private mutating func unusualName() -> NameID {
    let first = position
    if kind == .string { return lenientName() }
    feature(.dynamicName)
    advanceKeyword()
    let opening = open()
    _ = expression()
    close(opening)
    return make(
      QualifiedName(catalog: .none, schema: .none, name: symbol(at: first), first: TokenID(first), last: TokenID(position &- 1)))
  }

  mutating func filter() -> ExpressionID { accept(.where) ? expression() : .none }

  /// [WHERE condition | WHERE CURRENT OF cursor]
  private mutating func changeFilter() -> ExpressionID {
    guard kind == .where, kind(ahead: 1) == .current, word(ahead: 2) == .of else { return filter() }
    feature(.currentOf)
    advance(2)
    advanceKeyword()
    let first = position
    if kind == .parameter { advance() } else { _ = name() }
    return make(.column(symbol(at: first)), from: first)
  }

  /// [RETURNING …] [ORDER BY …] [LIMIT …]
  private mutating func changeTail() -> List<ItemID> {
    let items = returning()
    if kind == .order || kind == .limit { limitedChange() }
    return items
  }

  private mutating func limitedChange() {
    feature(.limitedChange)
    if accept(.order) { _ = orderBy() }
    if accept(.limit) { _ = expression() }
    if accept(.offset) || accept(.comma) { _ = expression() }
  }

  /// RETURNING items [INTO [STRICT] targets]
  mutating func returning() -> List<ItemID> {
    guard accept(.returning) else { return .empty }
    let items = commaList { $0.selectItem() }
    if accept(.into) {
      _ = accept(.strict)
      _ = expressions()
    }
    return items
  }

  /// OR REPLACE | ROLLBACK | ABORT | FAIL | IGNORE
  mutating func conflictPolicy() {
    guard kind == .or else { return }
    feature(.conflictPolicy)
    advance()
    switch kind {
    case .replace, .rollback, .ignore: advance()
    default: if !accept(.abort) { expect(.fail, "REPLACE, IGNORE, ROLLBACK, ABORT or FAIL") }
    }
  }
}
