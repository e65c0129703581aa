import SQLSchema
import SQLSyntax

/// PIVOT and UNPIVOT: the columns that they make.
extension NameBinder {
  /// nil for other clauses, and for what is not listed.
  mutating func turned(_ id: TableID, _ inner: TableID, _ clauses: List<PropertyID>, _ alias: Symbol) -> BoundRelation? {
    guard clauses.count == 1, let clause = script.tree[clauses].first else { return nil }
    if let pivot = PivotClause(clause, script) { return turned(id, inner, alias) { $0.columns(pivot) } }
    if let unpivot = UnpivotClause(clause, script) { return turned(id, inner, alias) { $0.columns(unpivot) } }
    return nil
  }

  /// The inner table's own columns but those that are turned, and those that take their place.
  private mutating func turned(
    _ id: TableID, _ inner: TableID, _ alias: Symbol, _ turn: (inout NameBinder) -> (used: Set<Symbol>, made: [BoundColumn])
  ) -> BoundRelation {
    scopes.append(Scope())
    bind(inner)
    let (used, made) = turn(&self)
    let relations = scopes.removeLast().relations
    guard relations.count == 1, model.relation(relations[0]).isExact else {
      return BoundRelation(kind: .derived, alias: alias, table: nil, columns: made, isComplete: false)
    }
    let columns = model.relation(relations[0]).columns
    let kept = columns.indices.filter { !used.contains(columns[$0].name) }
    model.unturnedColumns[id] = kept.map { ColumnReference(relations[0], $0) }
    return BoundRelation(kind: .derived, alias: alias, table: nil, columns: kept.map { columns[$0] } + made, isComplete: true)
  }

  private mutating func columns(_ pivot: PivotClause) -> (used: Set<Symbol>, made: [BoundColumn]) {
    for expression in [pivot.aggregate, pivot.column, pivot.ifNull] + pivot.values.map(\.expression) { bind(expression) }
    let used = (script.expressions(in: pivot.aggregate) + [pivot.column]).compactMap { script.column($0) }
    let type = model.type(of: pivot.aggregate)
    return (Set(used), pivot.values.map { BoundColumn(name: script.symbol($0.name), type: type, nullability: .possible) })
  }

  private mutating func columns(_ unpivot: UnpivotClause) -> (used: Set<Symbol>, made: [BoundColumn]) {
    for column in unpivot.columns { bind(column.column) }
    let types = Set(unpivot.columns.map { model.type(of: $0.column) }).subtracting([.unknown])
    return (
      Set(unpivot.columns.compactMap { script.column($0.column) }),
      [
        BoundColumn(name: script.symbol(unpivot.name), type: .text, nullability: .never),
        BoundColumn(
          name: script.symbol(unpivot.value), type: types.count == 1 ? types.first ?? .unknown : .unknown,
          nullability: unpivot.keepsNulls ? .possible : .never),
      ]
    )
  }
}
