package import SQLSchema
package import SQLSyntax

// The SELECTs of a statement and the tables of a FROM, wherever they stand.

extension Script {
  /// Every SELECT of a statement: of its source, of common tables, of derived tables and of subqueries.
  package func selects(in statement: StatementID) -> [SelectID] { walk(through: statement).selects }

  /// The tables that a statement's queries name, the common tables of WITH left out.
  package func namedTables(of statement: StatementID) -> [NameID] {
    let walk = walk(through: statement)
    return walk.names.filter { !tree[$0].schema.isNone || !walk.commonTables.contains(tree[$0].name) }
  }

  private func walk(through statement: StatementID) -> QueryWalk {
    var walk = QueryWalk(self)
    walk.add(sourcesOf: statement)
    walk.add(expressions(in: statement))
    walk.run()
    return walk
  }

  /// Every SELECT of a query: of its parts, of common tables, of derived tables and of subqueries in these tokens.
  package func selects(of query: QueryID, in extent: Extent) -> [SelectID] {
    var walk = QueryWalk(self)
    walk.add(query)
    walk.add(expressions(in: extent))
    walk.run()
    return walk.selects
  }

  /// The tables that a query of a statement names anywhere, names of WITH left out.
  package func tables(asked query: QueryID, in statement: StatementID) -> Set<ObjectName> {
    var walk = QueryWalk(self)
    walk.add(query)
    walk.add(expressions(in: statement))
    walk.run()
    let names = walk.names.filter { !tree[$0].schema.isNone || !walk.commonTables.contains(tree[$0].name) }
    return Set(names.map { objectName($0) })
  }

  /// The tables that a FROM names, those of its joins included and those of derived tables left out.
  package func namedTables(in from: List<TableID>) -> [NameID] {
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
