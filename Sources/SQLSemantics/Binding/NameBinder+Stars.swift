import SQLSchema
import SQLSyntax

extension NameBinder {
  /// What a star stands for that sees these tables, or, without them, a statement's own.
  func star(_ expression: ExpressionID, over tables: List<TableID> = .empty) -> Star {
    guard case .star = script.tree[expression] else {
      let relations = relation(before: expression).map { [$0] } ?? []
      return Star(relations: relations, columns: relations.flatMap { ownColumns(of: $0) }, isMerged: false)
    }
    let scope = scopes[scopes.count - 1]
    let isMerged = scope.relations.count > 1 && (scope.mergesAll || !scope.merged.isEmpty)
    let columns = isMerged ? joinedColumns(of: tables, scope.relations) : scope.relations.flatMap { ownColumns(of: $0) }
    return Star(relations: scope.relations, columns: columns, isMerged: isMerged)
  }

  /// `alias.*`, `schema.table.*`
  private func relation(before star: ExpressionID) -> RelationID? {
    switch script.tree[star] {
    case .starOf(let alias): return relation(named: alias)
    case .starOfPath(let name):
      let wanted = objectName(name)
      return scopes.last?.relations.first { model.relation($0).table == wanted }
    default: return nil
    }
  }

  private func ownColumns(of relation: RelationID) -> [Star.Column] { model.references(of: relation).map { Star.Column($0) } }

  // MARK: Joins

  private func joinedColumns(of tables: List<TableID>, _ relations: [RelationID]) -> [Star.Column] {
    var rest = relations[...]
    return script.tree[tables].flatMap { joinedColumns(of: $0, &rest) }
  }

  /// The relations are taken from left to right, as they were bound. Chains of joins may be of any length: they are not followed by
  /// recursion.
  private func joinedColumns(of table: TableID, _ relations: inout ArraySlice<RelationID>) -> [Star.Column] {
    var joins: [Join] = []
    var next = table
    while !next.isNone, case .join(let id) = script.tree[next] {
      joins.append(script.tree[id])
      next = script.tree[id].left
    }
    var columns = next.isNone ? [] : relations.popFirst().map { ownColumns(of: $0) } ?? []
    for join in joins.reversed() { columns = self.columns(of: join, columns, joinedColumns(of: join.right, &relations)) }
    return columns
  }

  /// Those that both have come first (ISO 9075-2, 7.7), or stay where the left table has them.
  private func columns(of join: Join, _ left: [Star.Column], _ right: [Star.Column]) -> [Star.Column] {
    var merged: [(name: Symbol, column: Star.Column)] = []
    for name in sharedNames(of: join, left, right) {
      guard let first = left.first(where: { self.name(of: $0) == name }), let second = right.first(where: { self.name(of: $0) == name })
      else { continue }
      merged.append((name, column(of: join.kind, first, second)))
    }
    func joined(_ column: Star.Column) -> Star.Column? { merged.first { $0.name == name(of: column) }?.column }
    let others = right.filter { joined($0) == nil }
    if dialect.leavesJoinedColumnsInPlace { return left.map { joined($0) ?? $0 } + others }
    return merged.map(\.column) + left.filter { joined($0) == nil } + others
  }

  private func sharedNames(of join: Join, _ left: [Star.Column], _ right: [Star.Column]) -> [Symbol] {
    if !join.using.isEmpty { return script.tree[join.using].map { symbol($0) } }
    guard script.isNatural(join) else { return [] }
    let names = Set(right.map { name(of: $0) })
    return left.map { name(of: $0) }.filter { !$0.isNone && names.contains($0) }
  }

  private func column(of kind: JoinKind, _ left: Star.Column, _ right: Star.Column) -> Star.Column {
    switch kind {
    case .right: right
    case .full: Star.Column(left.reference, other: right.reference)
    default: left
    }
  }

  private func name(of column: Star.Column) -> Symbol { model.column(column.reference).name }

  /// A star's column as another query hands it on.
  func column(of column: Star.Column) -> BoundColumn {
    let sides = [column.reference] + (column.other.map { [$0] } ?? [])
    let columns = sides.map { model.column($0) }
    let mayBeMissing = column.other == nil && model.relation(column.reference.relation).isNullExtended
    return BoundColumn(
      name: columns[0].name, type: columns.allSatisfy { $0.type == columns[0].type } ? columns[0].type : .unknown,
      nullability: mayBeMissing ? .possible : columns.dropFirst().reduce(columns[0].nullability) { .either($0, $1.nullability) },
      sources: sides.map { .column($0) })
  }
}
