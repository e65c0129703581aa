import SQLSyntax

/// Finds every SELECT of a script once. Statements and expressions lie in arenas, so nothing is followed by recursion.
struct SelectCollector {
  /// A query that was found and not opened yet.
  private struct Pending {
    let query: QueryID
    let role: SelectPlace.Role
    var order = List<SortID>.empty
    var limit = ExpressionID.none
    var offset = ExpressionID.none
    var isOperand = false
  }

  private let script: Script
  private var queries: [Pending] = []
  private var tables: [TableID] = []
  private var seen: Set<SelectID> = []
  private(set) var places: [SelectPlace] = []
  /// The names of WITH, wherever they are seen.
  private(set) var commonTables: [Symbol: QueryID] = [:]

  init(_ script: Script) {
    self.script = script
    for index in script.tree.statements.indices {
      collect(script.tree.statements[index])
      open()
    }
    // The outer ones first: brackets around the first operand of a UNION leave a node of their own behind.
    for index in script.tree.expressions.indices.reversed() { collect(script.tree.expressions[index]) }
  }

  // MARK: Where queries stand

  private mutating func collect(_ statement: Statement) {

    switch statement {
    case .query(let query), .perform(let query): add(query, .result)
    case .insert(let id): add(script.tree[id].source, .load)
    case .insertAll(let id): add(script.tree[id].source, .load)
    case .merge(let id): tables.append(script.tree[id].source)
    case .update(let id): tables += script.tree[script.tree[id].from]
    case .delete(let id): tables += script.tree[script.tree[id].using]
    case .with(let common, _, recursive: _): add(common)
    case .createTable(let id): add(script.tree[id].query, .load)
    case .createView(let id): add(script.tree[id].query, .view)
    case .loop(let id): add(script.tree[id].query, .loop)
    case .cursor(let id): add(script.tree[id].query, .loop)
    case .giveBackRows(let id): add(script.tree[id].query, .result)
    case .declare(let variable): add(script.tree[variable].query, .loop)
    case .block(let block), .anonymous(let block): addDeclarations(of: block)
    case .createProcedure(let id): addDeclarations(of: script.tree[id].body)
    default: break
    }
  }

  private mutating func addDeclarations(of block: ID<Block>) {
    guard !block.isNone else { return }
    for variable in script.tree[script.tree[block].declarations] { add(script.tree[variable].query, .loop) }
  }

  private mutating func add(_ query: QueryID, _ role: SelectPlace.Role) {
    if !query.isNone { queries.append(Pending(query: query, role: role)) }
  }

  private mutating func add(_ common: List<CommonTableID>) {
    for id in script.tree[common] {
      commonTables[script.tree[id].name] = script.tree[id].query
      add(script.tree[id].query, .common)
    }
  }

  private mutating func collect(_ expression: ValueExpression) {
    switch expression {
    case .subquery(let query): add(query, .value)
    case .exists(let query): add(query, .test)
    case .inQuery(_, let query, negated: _): add(query, .membership)
    default: return
    }
    open()
  }

  // MARK: What stands in queries

  private mutating func open() {
    while true {
      if let query = queries.popLast() { open(query) } else if let table = tables.popLast() { open(table) } else { return }
    }
  }

  private mutating func open(_ pending: Pending) {
    switch script.tree[pending.query] {
    case .missing, .values, .table, .change: break
    case .select(let select): add(select, pending)
    case .combined(_, let left, let right, all: _):
      for side in [right, left] { queries.append(Pending(query: side, role: pending.role, isOperand: true)) }
    case .with(let common, let body, recursive: _):
      add(common)
      push(body, pending)
    case .ordered(let query, by: let order): push(query, pending) { $0.order = order }
    case .limited(let query, let limit, let offset):
      push(query, pending) { ($0.limit, $0.offset) = (limit, offset) }
    case .locked(let query, _): push(query, pending)
    }
  }

  private mutating func push(_ query: QueryID, _ outer: Pending, _ change: (inout Pending) -> Void = { _ in }) {
    var inner = Pending(
      query: query, role: outer.role, order: outer.order, limit: outer.limit, offset: outer.offset, isOperand: outer.isOperand)
    change(&inner)
    queries.append(inner)
  }

  private mutating func add(_ select: SelectID, _ pending: Pending) {
    guard seen.insert(select).inserted else { return }
    places.append(
      SelectPlace(
        select: select, role: pending.role, order: pending.order, limit: pending.limit, offset: pending.offset,
        isOperand: pending.isOperand))
    tables += script.tree[script.tree[select].from]
  }

  private mutating func open(_ table: TableID) {
    guard !table.isNone else { return }
    switch script.tree[table] {
    case .missing, .named, .function: break
    case .derived(let query, alias: _, lateral: _): add(query, .table)
    case .join(let join): tables += [script.tree[join].right, script.tree[join].left]
    case .clauses(let inner, _, alias: _): tables.append(inner)
    }
  }
}
