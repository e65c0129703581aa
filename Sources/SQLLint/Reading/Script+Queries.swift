import SQLSyntax

// The SELECTs of a statement, wherever in it they stand.

extension Script {
  /// Every SELECT of a statement: of its source, of common tables, of derived tables and of subqueries.
  func selects(in statement: StatementID) -> [SelectID] {
    let subqueries = expressions(in: statement).flatMap { subquery(in: $0).map { selects(in: $0) } ?? [] }
    return sourceSelects(of: tree[statement]) + subqueries
  }

  private func sourceSelects(of statement: Statement) -> [SelectID] {
    switch statement {
    case .query(let query), .perform(let query): selects(in: query)
    case .insert(let insert): selects(in: tree[insert].source)
    case .merge(let merge): selects(in: tree[merge].source)
    case .createTable(let table): tree[table].query.isNone ? [] : selects(in: tree[table].query)
    case .update(let update): tree[tree[update].from].flatMap { selects(in: $0) }
    case .delete(let delete): tree[tree[delete].using].flatMap { selects(in: $0) }
    default: []
    }
  }

  private func subquery(in expression: ExpressionID) -> QueryID? {
    switch tree[expression] {
    case .subquery(let query), .exists(let query), .inQuery(_, let query, negated: _): query
    default: nil
    }
  }

  private func selects(in query: QueryID) -> [SelectID] {
    switch tree[query] {
    case .missing, .values: []
    case .select(let select): [select] + tree[tree[select].from].flatMap { selects(in: $0) }
    case .combined(_, let left, let right, all: _): selects(in: left) + selects(in: right)
    case .with(let tables, let body, recursive: _): tree[tables].flatMap { selects(in: tree[$0].query) } + selects(in: body)
    case .ordered(let query, by: _), .limited(let query, limit: _, offset: _): selects(in: query)
    }
  }

  private func selects(in table: TableID) -> [SelectID] {
    switch tree[table] {
    case .missing, .named, .function: []
    case .derived(let query, alias: _, lateral: _): selects(in: query)
    case .join(let join): selects(in: tree[join].left) + selects(in: tree[join].right)
    }
  }

  /// The tables that a FROM names, those of its joins included and those of derived tables left out.
  func namedTables(in from: List<TableID>) -> [NameID] { tree[from].flatMap { namedTables(in: $0) } }

  func namedTables(in table: TableID) -> [NameID] {
    switch tree[table] {
    case .missing, .derived, .function: []
    case .named(let name, alias: _): [name]
    case .join(let join): namedTables(in: tree[join].left) + namedTables(in: tree[join].right)
    }
  }
}
