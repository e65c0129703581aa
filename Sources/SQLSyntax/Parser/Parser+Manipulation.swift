extension Parser {
  /// INSERT [OVERWRITE] INTO table [AS alias] [(columns)] query [ON CONFLICT …] [RETURNING …]
  mutating func insert() -> ID<Insert> {
    advance()
    let overwrites = accept(.overwrite)
    expect(.into, "INTO")
    let table = qualifiedName()
    let alias: Symbol = accept(.as) ? name() : .none
    let columns = kind == .openParen && !startsQuery ? parenthesizedNames() : .empty
    var node = Insert(
      table: table, alias: alias, columns: columns, source: query(), overwrites: overwrites, conflict: .none, returning: .empty)
    if kind == .on && kind(ahead: 1) == .conflict { node.conflict = conflict() }
    node.returning = returning()
    return make(node)
  }

  /// ON CONFLICT [(columns)] DO NOTHING | DO UPDATE SET assignments [WHERE condition]
  private mutating func conflict() -> ID<Conflict> {
    advance(2)
    let columns = kind == .openParen ? parenthesizedNames() : .empty
    expect(.do, "DO")
    guard !accept(.nothing) else { return make(Conflict(columns: columns, assignments: .empty, filter: .none)) }
    expect(.update, "NOTHING or UPDATE")
    expect(.set, "SET")
    return make(Conflict(columns: columns, assignments: assignments(), filter: filter()))
  }

  /// UPDATE table [[AS] alias] SET assignments [FROM tables] [WHERE condition] [RETURNING …]
  mutating func update() -> ID<Update> {
    advance()
    let table = qualifiedName()
    let alias = tableAlias()
    expect(.set, "SET")
    let assignments = assignments()
    let from = accept(.from) ? tables() : .empty
    let filter = filter()
    return make(Update(table: table, alias: alias, assignments: assignments, from: from, filter: filter, returning: returning()))
  }

  mutating func assignments() -> List<AssignmentID> { commaList { $0.assignment() } }

  /// [table .] column = expression
  private mutating func assignment() -> AssignmentID {
    var qualifier = Symbol.none
    var column = nameToken()
    while accept(.dot) {
      qualifier = symbol(at: Int(column.raw))
      column = nameToken()
    }
    expect(.equal, "=")
    return make(Assignment(qualifier: qualifier, column: column, value: expression()))
  }

  /// DELETE FROM table [[AS] alias] [USING tables] [WHERE condition] [RETURNING …]
  mutating func delete() -> ID<Delete> {
    advance()
    expect(.from, "FROM")
    let table = qualifiedName()
    let alias = tableAlias()
    let using = accept(.using) ? tables() : .empty
    let filter = filter()
    return make(Delete(table: table, alias: alias, using: using, filter: filter, returning: returning()))
  }

  /// TRUNCATE [TABLE] [IF EXISTS] name
  mutating func truncate(from start: Int) -> StatementID {
    advance()
    _ = accept(.table)
    _ = accept(.if, .exists)
    return make(.truncate(qualifiedName()), from: start)
  }

  mutating func filter() -> ExpressionID { accept(.where) ? expression() : .none }

  private mutating func returning() -> List<ItemID> {
    guard accept(.returning) else { return .empty }
    let items = commaList { $0.selectItem() }
    if accept(.into) { _ = expressions() }
    return items
  }

  // MARK: MERGE

  /// MERGE INTO target [[AS] alias] USING source ON condition { WHEN … THEN … }
  mutating func merge() -> ID<Merge> {
    advance()
    expect(.into, "INTO")
    let target = qualifiedName()
    let alias = tableAlias()
    expect(.using, "USING")
    let source = joinedTable()
    expect(.on, "ON")
    let condition = expression()
    let branches: List<MergeBranchID> = list(while: { $0.kind == .when }) { $0.mergeBranch() }
    return make(Merge(target: target, alias: alias, source: source, condition: condition, branches: branches))
  }

  /// WHEN [NOT] MATCHED [BY SOURCE | BY TARGET] [AND condition] THEN UPDATE … | DELETE | INSERT … | DO NOTHING
  private mutating func mergeBranch() -> MergeBranchID {
    let first = TokenID(position)
    expect(.when, "WHEN")
    let matched = !accept(.not)
    expect(.matched, "MATCHED")
    var branch = MergeBranch(
      isMatched: matched, bySource: mergeSide(), condition: .none, action: .nothing, assignments: .empty, columns: .empty,
      values: .empty, first: first)
    if accept(.and) { branch.condition = expression() }
    expect(.then, "THEN")
    mergeAction(&branch)
    return make(branch)
  }

  /// [BY SOURCE | BY TARGET]; true with the source.
  private mutating func mergeSide() -> Bool {
    guard accept(.by) else { return false }
    let bySource = accept(.source)
    if !bySource { expect(.target, "SOURCE or TARGET") }
    return bySource
  }

  private mutating func mergeAction(_ branch: inout MergeBranch) {
    switch kind {
    case .update:
      advance()
      expect(.set, "SET")
      branch.action = .update
      branch.assignments = assignments()
    case .delete:
      advance()
      branch.action = .delete
    case .insert:
      advance()
      branch.action = .insert
      if kind == .openParen { branch.columns = insertColumns() }
      expect(.values, "VALUES")
      let opening = open()
      branch.values = expressions()
      close(opening)
    case .do where kind(ahead: 1) == .nothing: advance(2)
    default: fail("UPDATE, DELETE, INSERT or DO NOTHING")
    }
  }

  /// ( [target .] column {, …} )
  private mutating func insertColumns() -> List<TokenID> {
    let opening = open()
    let columns: List<TokenID> = commaList {
      var column = $0.nameToken()
      while $0.accept(.dot) { column = $0.nameToken() }
      return column
    }
    close(opening)
    return columns
  }
}
