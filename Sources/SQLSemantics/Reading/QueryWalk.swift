import SQLSyntax

/// Goes through queries and the tables of their FROMs, wherever they stand. Chains of UNION and of joins may be of any length, so
/// they are not followed by recursion.
///
///     WITH a AS (SELECT … FROM b) SELECT … FROM a JOIN c …   →   selects: both; names: a, c, b; common tables: a
struct QueryWalk {
  private let script: Script
  private var queries: [QueryID] = []
  private var tables: [TableID] = []
  private(set) var selects: [SelectID] = []
  /// The tables that are named in a FROM, common tables among them.
  private(set) var names: [NameID] = []
  private(set) var commonTables: Set<Symbol> = []
  /// INSERT, UPDATE, DELETE and MERGE in WITH.
  private(set) var changes: [StatementID] = []

  init(_ script: Script) { self.script = script }

  /// Something was added that is not yet gone through.
  var isPending: Bool { !queries.isEmpty || !tables.isEmpty }

  mutating func add(_ query: QueryID) {
    if !query.isNone { queries.append(query) }
  }

  mutating func add(_ table: TableID) {
    if !table.isNone { tables.append(table) }
  }

  /// The queries that stand in expressions.
  mutating func add(_ expressions: [ExpressionID]) {
    for expression in expressions {
      switch script.tree[expression] {
      case .subquery(let query), .exists(let query), .inQuery(_, let query, negated: _): queries.append(query)
      default: break
      }
    }
  }

  /// What a statement asks, apart from the queries in its expressions.
  mutating func add(sourcesOf statement: StatementID) {
    let tree = script.tree[statement]
    switch tree {
    case .query(let query), .perform(let query): add(query)
    case .insert(let insert): add(script.tree[insert].source)
    case .merge(let merge): add(script.tree[merge].source)
    case .insertAll(let insert): add(script.tree[insert].source)
    case .with(let common, let change, recursive: _):
      add(common)
      add(sourcesOf: change)
    case .createTable(let table): add(script.tree[table].query)
    case .createView(let view): add(script.tree[view].query)
    case .update(let update): tables += script.tree[script.tree[update].from]
    case .delete(let delete): tables += script.tree[script.tree[delete].using]
    case .loop(let loop): add(script.tree[loop].query)
    case .cursor(let cursor): add(script.tree[cursor].query)
    case .declare(let variable): add(script.tree[variable].query)
    case .giveBackRows(let rows): add(script.tree[rows].query)
    case .detached(let inner): add(sourcesOf: inner)
    default: break
    }
  }

  private mutating func add(_ common: List<CommonTableID>) {
    for table in script.tree[common] {
      commonTables.insert(script.tree[table].name)
      add(script.tree[table].query)
    }
  }

  mutating func run() {
    while true {
      if let query = queries.popLast() {
        open(query)
      } else if let table = tables.popLast() {
        open(table)
      } else {
        return
      }
    }
  }

  private mutating func open(_ query: QueryID) {
    switch script.tree[query] {
    case .missing, .values: break
    case .select(let select):
      selects.append(select)
      tables += script.tree[script.tree[select].from]
    case .combined(_, let left, let right, all: _): queries += [right, left]
    case .with(let common, let body, recursive: _):
      add(common)
      queries.append(body)
    case .ordered(let query, by: _), .limited(let query, limit: _, offset: _), .locked(let query, _): queries.append(query)
    case .table(let name): names.append(name)
    case .change(let statement):
      changes.append(statement)
      add(sourcesOf: statement)
    }
  }

  private mutating func open(_ table: TableID) {
    switch script.tree[table] {
    case .missing, .function: break
    case .named(let name, alias: _): names.append(name)
    case .derived(let query, alias: _, lateral: _): queries.append(query)
    case .join(let join): tables += [script.tree[join].right, script.tree[join].left]
    case .clauses(let inner, _, alias: _): tables.append(inner)
    }
  }
}
