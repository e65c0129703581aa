import SQLSyntax

// The SELECTs of a statement and the tables of a FROM, wherever they stand. Chains of UNION and of joins may be of any length,
// so they are not followed by recursion.

extension Script {
  /// Every SELECT of a statement: of its source, of common tables, of derived tables and of subqueries.
  func selects(in statement: StatementID) -> [SelectID] {
    var (queries, tables) = sources(of: tree[statement])
    queries += expressions(in: statement).compactMap { subquery(in: $0) }
    var found: [SelectID] = []
    while !queries.isEmpty || !tables.isEmpty {
      if let query = queries.popLast() { open(query, &queries, &tables, &found) }
      if let table = tables.popLast() { open(table, &queries, &tables) }
    }
    return found
  }

  func sources(of statement: Statement) -> (queries: [QueryID], tables: [TableID]) {
    switch statement {
    case .query(let query), .perform(let query): ([query], [])
    case .insert(let insert): ([tree[insert].source], [])
    case .merge(let merge): ([], [tree[merge].source])
    case .insertAll(let insert): ([tree[insert].source], [])
    case .with(let common, let change, recursive: _): withTables(common, sources(of: tree[change]))
    case .createTable(let table): (tree[table].query.isNone ? [] : [tree[table].query], [])
    case .createView(let view): (tree[view].query.isNone ? [] : [tree[view].query], [])
    case .giveBackRows(let rows): (tree[rows].query.isNone ? [] : [tree[rows].query], [])
    case .update(let update): ([], Array(tree[tree[update].from]))
    case .delete(let delete): ([], Array(tree[tree[delete].using]))
    default: ([], [])
    }
  }

  private func withTables(
    _ common: List<CommonTableID>, _ sources: (queries: [QueryID], tables: [TableID])
  ) -> (
    queries: [QueryID], tables: [TableID]
  ) { (tree[common].map { tree[$0].query } + sources.queries, sources.tables) }

  private func subquery(in expression: ExpressionID) -> QueryID? {
    switch tree[expression] {
    case .subquery(let query), .exists(let query), .inQuery(_, let query, negated: _): query
    default: nil
    }
  }

  func open(_ query: QueryID, _ queries: inout [QueryID], _ tables: inout [TableID], _ found: inout [SelectID]) {
    switch tree[query] {
    case .missing, .values: break
    case .select(let select):
      found.append(select)
      tables += tree[tree[select].from]
    case .combined(_, let left, let right, all: _): queries += [right, left]
    case .with(let common, let body, recursive: _): queries += tree[common].map { tree[$0].query } + [body]
    case .ordered(let query, by: _), .limited(let query, limit: _, offset: _), .locked(let query, _): queries.append(query)
    case .table: break
    case .change(let statement):
      let inner = sources(of: tree[statement])
      queries += inner.queries
      tables += inner.tables
    }
  }

  func open(_ table: TableID, _ queries: inout [QueryID], _ tables: inout [TableID]) {
    switch tree[table] {
    case .missing, .named, .function: break
    case .derived(let query, alias: _, lateral: _): queries.append(query)
    case .join(let join): tables += [tree[join].right, tree[join].left]
    case .clauses(let inner, _, alias: _): tables.append(inner)
    }
  }

  /// The common tables of a statement, of all its queries.
  func commonTables(in statement: StatementID) -> [CommonTableID] {
    var (queries, tables) = sources(of: tree[statement])
    queries += expressions(in: statement).compactMap { subquery(in: $0) }
    var (found, selects): ([CommonTableID], [SelectID]) = ([], [])
    if case .with(let common, _, recursive: _) = tree[statement] { found += tree[common] }
    while !queries.isEmpty || !tables.isEmpty {
      if let query = queries.popLast() {
        if !query.isNone, case .with(let common, _, recursive: _) = tree[query] { found += tree[common] }
        open(query, &queries, &tables, &selects)
      }
      if let table = tables.popLast() { open(table, &queries, &tables) }
    }
    return found
  }

  /// The tables that a FROM names, those of its joins included and those of derived tables left out.
  func namedTables(in from: List<TableID>) -> [NameID] {
    var pending = Array(tree[from])
    var names: [NameID] = []
    while let table = pending.popLast() {
      switch tree[table] {
      case .missing, .derived, .function: break
      case .named(let name, alias: _): names.append(name)
      case .join(let join): pending += [tree[join].right, tree[join].left]
      case .clauses(let inner, _, alias: _): pending.append(inner)
      }
    }
    return names
  }
}
