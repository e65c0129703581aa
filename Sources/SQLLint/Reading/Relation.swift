import SQLSyntax

/// A table of a FROM under the name by which its columns are told from others'.
///
///     FROM stg.calls AS c LEFT JOIN stg.users ON …   →   c; users, optional
struct Relation {
  /// The alias, or the table's own name; none for a subquery or a function without an alias.
  let name: Symbol
  /// The table itself, without what stands behind it.
  let table: TableID
  /// The innermost join that it is one side of, or none.
  let join: JoinID
  /// The outer join that may leave its columns NULL, or none.
  let optionalBy: JoinID
  /// TABLESAMPLE, PIVOT, AT (…): its rows or columns are not those of the table alone.
  let hasClauses: Bool

  var isOptional: Bool { !optionalBy.isNone }
}

extension Script {
  /// The tables of a FROM, those of its joins included, in the order of the text.
  func relations(in from: List<TableID>) -> [Relation] {
    var pending = tree[from].reversed().map { PendingTable(table: $0) }
    var found: [Relation] = []
    while let next = pending.popLast() {
      switch tree[next.table] {
      case .missing: break
      case .named(let name, let alias): found.append(next.relation(alias.isNone ? tree[name].name : alias))
      case .derived(_, let alias, lateral: _), .function(_, let alias, columns: _): found.append(next.relation(alias))
      case .clauses(let inner, _, let alias): pending.append(next.inside(inner, alias))
      case .join(let id):
        let (left, right) = sides(of: id, next)
        pending += [right, left]
      }
    }
    return found
  }

  /// Whether more than one table stands in a FROM, as far as a glance tells.
  func joins(_ select: Select) -> Bool {
    if select.from.count > 1 { return true }
    guard let table = tree[select.from].first else { return false }
    switch tree[table] {
    case .join, .clauses: return true
    case .missing, .named, .derived, .function: return false
    }
  }

  private func sides(of id: JoinID, _ outer: PendingTable) -> (left: PendingTable, right: PendingTable) {
    let join = tree[id]
    let leftIsOptional = join.kind == .right || join.kind == .full
    let rightIsOptional = join.kind == .left || join.kind == .full
    return (
      PendingTable(table: join.left, join: id, optionalBy: leftIsOptional ? id : outer.optionalBy),
      PendingTable(table: join.right, join: id, optionalBy: rightIsOptional ? id : outer.optionalBy)
    )
  }
}

private struct PendingTable {
  let table: TableID
  var join = JoinID.none
  var optionalBy = JoinID.none
  var alias = Symbol.none
  var hasClauses = false

  func relation(_ name: Symbol) -> Relation {
    Relation(name: alias.isNone ? name : alias, table: table, join: join, optionalBy: optionalBy, hasClauses: hasClauses)
  }

  func inside(_ inner: TableID, _ name: Symbol) -> PendingTable {
    PendingTable(table: inner, join: join, optionalBy: optionalBy, alias: name.isNone ? alias : name, hasClauses: true)
  }
}
