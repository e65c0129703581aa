import SQLSemantics
import SQLSyntax
import SourceText

/// Whether no two rows of a table or query agree in all columns of a key, as far as its text and known keys say.
/// DISTINCT and ROW_NUMBER are taken at their word: whoever wrote them thought of duplicates.
struct Uniqueness {
  private let context: LintContext
  private let script: Script
  private var commonTables: [Symbol: QueryID] = [:]
  /// Tables made from queries are followed; a table made from itself must not be followed for ever.
  private var depth = 0

  init(_ context: LintContext) {
    self.context = context
    script = context.script
  }

  func holds(for table: TableID, _ key: Set<String>) -> Bool {
    switch script.tree[table] {
    case .missing: true
    case .named(let name, alias: _): holds(for: name, key)
    case .derived(let query, alias: _, lateral: _): holds(for: query, key)
    case .function(let call, alias: _, columns: _): script.calledName(call).map(Self.series.contains) ?? false
    case .join, .clauses: false
    }
  }

  private func holds(for name: NameID, _ key: Set<String>) -> Bool {
    let parts = script.tree[name]
    if parts.schema.isNone, let query = commonTables[parts.name] { return deeper.holds(for: query, key) }
    if parts.schema.isNone, let query = context.commonTable(name) { return deeper.holds(for: query, key) }
    if script.isCatalog(name), key.contains("oid") { return true }
    if context.tables.entry(named: script.objectName(name))?.keys.contains(where: key.isSuperset) == true { return true }
    guard depth < 16, let query = context.query(creating: name) else { return false }
    return deeper.holds(for: query, key)
  }

  private var deeper: Uniqueness {
    var copy = self
    copy.depth += 1
    return copy
  }

  /// Functions that give no row twice.
  private static let series: Set = ["generate_series", "generate_subscripts"]

  func holds(for query: QueryID, _ key: Set<String>) -> Bool {
    guard depth < 32 else { return false }
    switch script.tree[query] {
    case .missing: return true
    case .values(let rows): return rows.count < 2 || isWrittenOut(query)
    case .combined(_, _, _, let all): return !all || isWrittenOut(query)
    case .ordered(let query, by: _): return holds(for: query, key)
    case .limited(let query, let limit, offset: _): return isOne(limit) || holds(for: query, key)
    case .locked(let query, _): return holds(for: query, key)
    case .table(let name): return holds(for: name, key)
    case .change: return false
    case .select(let select): return holds(for: script.tree[select], key)
    case .with(let tables, let body, recursive: _):
      var inner = deeper
      for table in script.tree[tables] { inner.commonTables[script.tree[table].name] = script.tree[table].query }
      return inner.holds(for: body, key)
    }
  }

  /// Rows that their author sees: VALUES of literals, `SELECT 1 UNION ALL SELECT 2`. Chains are not followed by recursion.
  private func isWrittenOut(_ query: QueryID) -> Bool {
    var pending = [query]
    while let next = pending.popLast() {
      switch script.tree[next] {
      case .combined(_, let left, let right, all: _): pending += [left, right]
      case .select(let select):
        guard script.tree[select].from.isEmpty else { return false }
      case .values(let rows):
        guard script.tree[rows].allSatisfy(isLiteralRow) else { return false }
      default: return false
      }
    }
    return true
  }

  private func isLiteralRow(_ row: ExpressionID) -> Bool {
    guard case .tuple(let values) = script.tree[row] else { return script.isLiteral(row) }
    return script.tree[values].allSatisfy(script.isLiteral)
  }

  private func holds(for select: Select, _ key: Set<String>) -> Bool {
    if select.from.isEmpty || select.isDistinct || picksFirst(select) { return true }
    if !select.groupBy.isEmpty { return groups(select, by: key) }
    return isAggregate(select) || holdsInside(select, key)
  }

  // MARK: One row of many

  /// QUALIFY ROW_NUMBER() … = 1, or WHERE on a ROW_NUMBER() of the table below.
  private func picksFirst(_ select: Select) -> Bool {
    if script.expressions(in: select.qualify).contains(where: isRowNumber) { return true }
    let numbers = rowNumbers(below: select)
    return script.conjuncts(of: select.filter).contains { conjunct in
      guard case .binary(.equal, let left, let right) = script.tree[conjunct] else { return false }
      return isOne(right) && isNumbered(left, numbers) || isOne(left) && isNumbered(right, numbers)
    }
  }

  private func isNumbered(_ expression: ExpressionID, _ numbers: Set<String>) -> Bool {
    script.column(expression).map { numbers.contains(script.name($0)) } ?? false
  }

  /// The names under which the tables of a FROM return a ROW_NUMBER().
  private func rowNumbers(below select: Select) -> Set<String> {
    var names: Set<String> = []
    for table in script.tree[select.from] {
      guard let query = query(of: table), let inner = plainSelect(query) else { continue }
      for item in script.tree[inner.items].map({ script.tree[$0] }) where script.expressions(in: item.value).contains(where: isRowNumber) {
        names.insert(script.name(item.alias))
      }
    }
    return names
  }

  private func isRowNumber(_ expression: ExpressionID) -> Bool { script.calledName(expression) == "row_number" }

  private func isOne(_ expression: ExpressionID) -> Bool {
    guard !expression.isNone, case .number(let token) = script.tree[expression] else { return false }
    return script.text(token) == "1"
  }

  private func query(of table: TableID) -> QueryID? {
    switch script.tree[table] {
    case .derived(let query, alias: _, lateral: _): query
    case .named(let name, alias: _): commonTables[script.tree[name].name] ?? context.query(creating: name)
    case .missing, .function, .join, .clauses: nil
    }
  }

  private func plainSelect(_ query: QueryID) -> Select? {
    switch script.tree[query] {
    case .select(let select): script.tree[select]
    case .ordered(let query, by: _), .limited(let query, limit: _, offset: _), .with(_, let query, recursive: _): plainSelect(query)
    case .locked(let query, _): plainSelect(query)
    case .missing, .values, .combined, .table, .change: nil
    }
  }

  // MARK: Groups

  /// Every group expression is a column of the key.
  private func groups(_ select: Select, by key: Set<String>) -> Bool {
    let items = script.tree[select.items].map { script.tree[$0] }
    return script.tree[select.groupBy].allSatisfy { group in
      items.indices.contains { index in isSame(group, items[index], at: index) && key.contains(script.outputName(of: items[index])) }
    }
  }

  /// `GROUP BY 1`, by an alias, or by the item's own expression.
  private func isSame(_ group: ExpressionID, _ item: SelectItem, at index: Int) -> Bool {
    if case .number(let token) = script.tree[group] { return script.text(token) == "\(index + 1)" }
    if let column = script.column(group) { return column == item.alias || column == script.column(item.value) }
    return script.file.text(script.range(group)) == script.file.text(script.range(item.value))
  }

  /// One row for the whole table; or, with GROUP BY ALL, one for each combination of the other items.
  private func isAggregate(_ select: Select) -> Bool {
    let aggregates: Set = ["count", "sum", "min", "max", "avg", "array_agg", "listagg", "string_agg", "any_value", "max_by", "min_by"]
    return script.tree[select.items].contains { item in
      script.calledName(script.tree[item].value).map(aggregates.contains) ?? false
    }
  }

  // MARK: Below

  /// A single table is as unique as it is below, in the columns that the key's columns come from.
  private func holdsInside(_ select: Select, _ key: Set<String>) -> Bool {
    guard select.from.count == 1, let table = script.tree[select.from].first else { return false }
    return deeper.holds(for: table, origins(of: key, in: select))
  }

  private func origins(of key: Set<String>, in select: Select) -> Set<String> {
    var origins: Set<String> = []
    for item in script.tree[select.items].map({ script.tree[$0] }) {
      switch script.tree[item.value] {
      case .star, .starOf: origins.formUnion(key)
      case .column(let column), .qualified(_, let column):
        if key.contains(script.outputName(of: item)) { origins.insert(script.name(column)) }
      default: break
      }
    }
    return origins
  }
}
