// INSERT, of one table and of many.

extension Parser {
  /// INSERT … of one table, or of many
  mutating func insertStatement(from start: Int) -> StatementID {
    if kind == .insert && startsMultiInsert { return make(.insertAll(multiInsert()), from: start) }
    return make(.insert(insert()), from: start)
  }

  /// INSERT [OR policy] [OVERWRITE] INTO table [AS alias] [(columns)] [OVERRIDING …] query | DEFAULT VALUES [ON CONFLICT …] [RETURNING …]
  mutating func insert() -> ID<Insert> {
    if kind == .replace { feature(.conflictPolicy) }
    advance()
    conflictPolicy()
    let overwrites = accept(.overwrite)
    expect(.into, "INTO")
    if kind == .table && grammar.hasStages { advance() }
    let table = targetName()
    let alias: Symbol = accept(.as) ? name() : .none
    let columns = kind == .openParen && !startsQuery ? writtenColumns() : .empty
    if word == .overriding { overriding() }
    var node = Insert(
      table: table, alias: alias, columns: columns, source: insertSource(), overwrites: overwrites, conflict: .none, returning: .empty)
    while kind == .on && kind(ahead: 1) == .conflict { conflict(&node) }
    node.returning = returning()
    return make(node)
  }

  /// OVERRIDING SYSTEM | USER VALUE
  mutating func overriding() {
    feature(.overriding)
    advanceKeyword()
    if !accept(.system) { expect(.user, "SYSTEM or USER") }
    expect(.value, "VALUE")
  }

  /// query | DEFAULT VALUES
  private mutating func insertSource() -> QueryID {
    guard kind == .default else { return query() }
    feature(.defaultValues)
    advance()
    expect(.values, "VALUES")
    return make(.missing)
  }

  // MARK: ON CONFLICT

  private mutating func conflict(_ node: inout Insert) {
    if !node.conflict.isNone { feature(.moreConflicts) }
    node.conflict = conflict()
  }

  /// ON CONFLICT [target] DO NOTHING | DO UPDATE SET assignments [WHERE condition]
  private mutating func conflict() -> ID<Conflict> {
    advance(2)
    let columns = conflictTarget()
    expect(.do, "DO")
    guard !accept(.nothing) else { return make(Conflict(columns: columns, assignments: .empty, filter: .none)) }
    expect(.update, "NOTHING or UPDATE")
    expect(.set, "SET")
    return make(Conflict(columns: columns, assignments: assignments(), filter: filter()))
  }

  /// ON CONSTRAINT name | ( column [COLLATE name] [operator class] {, …} ) [WHERE condition]
  private mutating func conflictTarget() -> List<TokenID> {
    if kind == .on && kind(ahead: 1) == .constraint {
      feature(.conflictTarget)
      advance(2)
      _ = name()
    }
    guard kind == .openParen else { return .empty }
    let opening = open()
    let columns = commaList { $0.conflictColumn() }
    close(opening)
    if kind == .where {
      feature(.conflictTarget)
      _ = filter()
    }
    return columns
  }

  private mutating func conflictColumn() -> TokenID {
    let first = TokenID(position)
    if isName && (kind(ahead: 1) == .comma || kind(ahead: 1) == .closeParen) { return nameToken() }
    feature(.conflictTarget)
    _ = expression()
    if isName { _ = qualifiedName() }
    if !accept(.asc) { _ = accept(.desc) }
    return first
  }

  // MARK: Many tables

  /// INSERT [OVERWRITE] ALL | FIRST
  private var startsMultiInsert: Bool {
    let next = kind(ahead: kind(ahead: 1) == .overwrite ? 2 : 1)
    return next == .all || next == .first
  }

  /// INSERT [OVERWRITE] ALL | FIRST { [WHEN condition THEN] { INTO … } } [ELSE { INTO … }] query
  private mutating func multiInsert() -> ID<MultiInsert> {
    feature(.multiInsert)
    advance()
    let overwrites = accept(.overwrite)
    let isFirst = accept(.first)
    if !isFirst { advance() }
    let mark = mark()
    if kind != .into && kind != .when { fail("INTO or WHEN") }
    while kind == .into || kind == .when || kind == .else { targets() }
    let branches: List<InsertBranchID> = listed(since: mark)
    return make(MultiInsert(branches: branches, source: query(), overwrites: overwrites, takesFirst: isFirst))
  }

  /// [WHEN condition THEN | ELSE] INTO … {INTO …}; each waits as a branch.
  private mutating func targets() {
    var condition = ExpressionID.none
    if accept(.when) {
      condition = expression()
      expect(.then, "THEN")
    } else {
      _ = accept(.else)
    }
    repeat {
      let branch = insertBranch(condition)
      pending.append(branch.raw)
    } while kind == .into
  }

  /// INTO table [(columns)] [VALUES ( values )]
  private mutating func insertBranch(_ condition: ExpressionID) -> InsertBranchID {
    expect(.into, "INTO")
    let table = targetName()
    let columns = kind == .openParen && !startsQuery ? writtenColumns() : .empty
    var values = List<ExpressionID>.empty
    if kind == .values {
      advance()
      let opening = open()
      values = expressions()
      close(opening)
    }
    return make(InsertBranch(condition: condition, table: table, columns: columns, values: values))
  }
}
