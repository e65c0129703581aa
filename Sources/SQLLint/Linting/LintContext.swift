import SQLSchema
import SQLSyntax

/// What rules may ask about: the script, its bodies, walked once for all of them, and the tables that are known.
struct LintContext {
  let script: Script
  let bodies: [Body]
  let tables: KnownTables
  /// Every SELECT of the script.
  let selects: [SelectPlace]
  private let commonTables: [Symbol: QueryID]
  private let createdTables: [ObjectName: QueryID]

  init(_ script: Script, schema: Database?) {
    self.script = script
    bodies = BodyCollector.bodies(of: script)
    tables = KnownTables(schema, in: script, bodies)
    let collector = SelectCollector(script)
    selects = collector.places
    commonTables = collector.commonTables
    createdTables = script.tablesFromQueries(in: bodies)
  }

  /// The statement that made a table from a query, where the script holds it.
  func query(creating table: NameID) -> QueryID? { createdTables[script.objectName(table)] }

  /// The query of WITH that a name may mean.
  func commonTable(_ name: NameID) -> QueryID? {
    script.tree[name].schema.isNone ? commonTables[script.tree[name].name] : nil
  }

  /// The known table that a relation is.
  func entry(of relation: Relation) -> KnownTables.Entry? {
    guard !relation.hasClauses, case .named(let name, alias: _) = script.tree[relation.table] else { return nil }
    return commonTable(name) == nil ? tables.entry(named: script.objectName(name)) : nil
  }

  /// What is known of a column among the tables of a FROM; nil for what may be no column of theirs.
  func column(_ expression: ExpressionID, among relations: [Relation]) -> KnownTables.Column? {
    switch script.tree[expression] {
    case .qualified(let table, let column):
      return relations.first { $0.name == table }.flatMap { self.column(script.name(column), of: $0) }
    case .column(let column):
      let found = relations.compactMap { self.column(script.name(column), of: $0) }
      return found.count == 1 ? found.first : nil
    default: return nil
    }
  }

  private func column(_ name: String, of relation: Relation) -> KnownTables.Column? {
    guard var column = entry(of: relation)?.facts[name] else { return nil }
    if relation.isOptional { column.isRequired = false }
    return column
  }
}

extension Script {
  /// CREATE TABLE name AS query
  fileprivate func tablesFromQueries(in bodies: [Body]) -> [ObjectName: QueryID] {
    var tables: [ObjectName: QueryID] = [:]
    for statement in bodies.lazy.flatMap(\.statements) {
      guard case .createTable(let id) = tree[statement.id], !tree[id].query.isNone else { continue }
      tables[objectName(tree[id].name)] = tree[id].query
    }
    return tables
  }
}
