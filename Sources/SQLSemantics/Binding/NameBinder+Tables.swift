import SQLSchema
import SQLSyntax
import SourceText

extension NameBinder {
  /// Binds what stands in FROM. Chains of joins may be of any length: they are not followed by recursion.
  mutating func bind(_ id: TableID) {
    var joins: [Join] = []
    var next = id
    while !next.isNone, case .join(let join) = script.tree[next] {
      joins.append(script.tree[join])
      next = script.tree[join].left
    }
    let first = scopes[scopes.count - 1].relations.count
    bindSingle(next)
    for join in joins.reversed() { bind(join, from: first) }
  }

  private mutating func bind(_ join: Join, from first: Int) {
    let middle = scopes[scopes.count - 1].relations.count
    bind(join.right)
    let relations = scopes[scopes.count - 1].relations
    if join.kind == .left || join.kind == .full { extendByNull(relations[middle...]) }
    if join.kind == .right || join.kind == .full { extendByNull(relations[first..<middle]) }
    for token in script.tree[join.using] { scopes[scopes.count - 1].merged.insert(symbol(token)) }
    if join.using.isEmpty && join.condition.isNone && join.kind != .cross { scopes[scopes.count - 1].mergesAll = true }  // NATURAL
    if !join.condition.isNone { bind(join.condition) }
  }

  private func extendByNull(_ relations: ArraySlice<RelationID>) {
    for id in relations { model.relations[Int(id.index)].isNullExtended = true }
  }

  private mutating func bindSingle(_ id: TableID) {
    guard !id.isNone else { return }
    switch script.tree[id] {
    case .missing: _ = see(unknownRelation(.none))
    case .named(let name, let alias):
      let relation = renamed(table(name, alias: alias, kind: .table), id)
      _ = see(relation)
    case .derived(let query, let alias, let lateral):
      let shape = bindDerived(query, lateral: lateral)
      let relation = BoundRelation(kind: .derived, alias: alias, table: nil, columns: shape.columns, isComplete: shape.isComplete)
      _ = see(renamed(relation, id))
    case .function(let call, let alias, let columns): bindFunction(call, alias, columns)
    case .join: bind(id)
    case .clauses(let inner, let clauses, let alias):
      _ = see(renamed(turned(id, inner, clauses, alias) ?? relation(of: inner, clauses, alias), id))
    }
  }

  private func unknownRelation(_ alias: Symbol) -> BoundRelation {
    BoundRelation(kind: .derived, alias: alias, table: nil, columns: [], isComplete: false)
  }

  /// Without LATERAL a derived table does not see its neighbours.
  private mutating func bindDerived(_ query: QueryID, lateral: Bool) -> QueryShape {
    if lateral { return bind(query) }
    let neighbours = scopes.removeLast()
    defer { scopes.append(neighbours) }
    return bind(query)
  }

  /// `t SAMPLE (10)` and `t AT (…) AS old` have the table's columns; what others make of them is not known.
  private mutating func relation(of inner: TableID, _ clauses: List<PropertyID>, _ alias: Symbol) -> BoundRelation {
    if case .named(let name, let own) = script.tree[inner], clauses.count == 1, let clause = script.tree[clauses].first,
      keepsColumns(clause)
    {
      return table(name, alias: alias.isNone ? own : alias, kind: .table)
    }
    scopes.append(Scope())
    bind(inner)
    scopes.removeLast()
    return unknownRelation(alias)
  }

  /// `t AS x (a, b)`: the first columns have other names here, and belong to no table that has a name.
  private func renamed(_ relation: BoundRelation, _ id: TableID) -> BoundRelation {
    guard let names = columnNames[id] else { return relation }
    var columns = relation.isExact ? relation.columns : []
    for (place, token) in script.tree[names].enumerated() {
      if place < columns.count {
        columns[place] = columns[place].named(symbol(token))
      } else if !relation.isExact {
        columns.append(BoundColumn(name: symbol(token), type: .unknown, nullability: .unknown))
      }
    }
    return BoundRelation(
      kind: relation.kind == .table ? .table : .derived, alias: relation.alias, table: nil, columns: columns, isComplete: relation.isExact)
  }

  private func keepsColumns(_ clause: PropertyID) -> Bool {
    let words = script.tree[clause].words
    guard words.first <= words.last else { return false }
    return Self.clausesKeepingColumns.contains(script.name(TokenID(raw: words.first)))
  }

  private static let clausesKeepingColumns: Set = ["sample", "tablesample", "at", "before", "indexed", "not"]

  // MARK: Names

  /// The relation that a table's name stands for here.
  mutating func table(_ id: NameID, alias: Symbol, kind: BoundRelation.Kind) -> BoundRelation {
    guard !id.isNone else { return unknownRelation(alias) }
    let parts = script.tree[id]
    let seenAs = alias.isNone ? parts.name : alias
    if parts.schema.isNone, kind == .table, let common = commonTables.last(where: { $0.name == parts.name }) {
      return BoundRelation(
        kind: .commonTable, alias: seenAs, table: nil, columns: common.shape.columns, isComplete: common.shape.isComplete)
    }
    let name = objectName(id)
    if parts.schema.isNone, variable(parts.name) != nil {  // a RESULTSET, a cursor
      return BoundRelation(kind: kind, alias: seenAs, table: nil, columns: [], isComplete: false)
    }
    guard let found = catalogue.entry(named: name) else {
      noteUnknown(name, id)
      return BoundRelation(kind: kind, alias: seenAs, table: name, columns: [], isComplete: false)
    }
    var relation = BoundRelation(
      kind: kind, alias: seenAs, table: found.name, columns: found.entry.columns, isComplete: found.entry.isComplete && parts.catalog.isNone
    )
    relation.isAltered = found.entry.isAltered
    return relation
  }

  /// A table that the project's schema lacks, where the project has that schema.
  private func noteUnknown(_ name: ObjectName, _ id: NameID) {
    guard script.tree[id].catalog.isNone, !name.schema.isEmpty, model.database.schemas.contains(name.schema),
      model.database.views[name] == nil, !catalogue.names.contains(name),
      !catalogue.names.contains(ObjectName(schema: "", name: name.name)), model.database.routines[name] == nil
    else { return }
    let tables = model.database.tables.keys.filter { $0.schema == name.schema }.map(\.name).sorted()
    guard !tables.isEmpty else { return }
    report(
      NameProblem(
        kind: .unknownTable, name: name.description, owner: name.schema,
        guess: closest(to: name.name, among: tables).map { "\(name.schema).\($0)" },
        range: script.range(id)))
  }

  // MARK: Functions

  /// `TABLE(FLATTEN(…)) f`, `unnest(ids) AS t(id)`, `generate_series(1, 3) AS i`
  private mutating func bindFunction(_ call: ExpressionID, _ alias: Symbol, _ names: List<TokenID>) {
    bind(call)
    let signature = model.function(of: call)?.signatures.first { $0.kind == .table }
    var columns = (signature?.columns ?? []).map {
      BoundColumn(name: script.symbol($0.name), type: $0.type, nullability: .unknown, sources: [.expression(call)])
    }
    let names = script.tree[names].map { symbol($0) }
    for (place, name) in names.enumerated() {
      if place < columns.count {
        columns[place] = columns[place].named(name)
      } else {
        columns.append(BoundColumn(name: name, type: .unknown, nullability: .unknown, sources: [.expression(call)]))
      }
    }
    if columns.count == 1, names.isEmpty, !alias.isNone { columns[0] = columns[0].named(alias) }
    // Functions of one's own, WITH ORDINALITY and the like may give more.
    let isComplete = dialect.hasLateralAliases && !columns.isEmpty
    _ = see(BoundRelation(kind: .function, alias: alias, table: nil, columns: columns, isComplete: isComplete))
  }
}
