import SQLSchema
import SQLSyntax

/// What rules may ask about: the script, its bodies, walked once for all of them, and the tables that are known.
struct LintContext {
  let script: Script
  let bodies: [Body]
  let tables: KnownTables
  /// The SQL that is run from texts, in the order of the bodies.
  let dynamicStatements: [DynamicStatement]
  private let createdTables: [ObjectName: QueryID]

  init(_ script: Script, schema: Database?) {
    self.script = script
    bodies = BodyCollector.bodies(of: script)
    tables = KnownTables(schema, in: script, bodies)
    dynamicStatements = bodies.flatMap { script.dynamicStatements(in: $0) }
    createdTables = script.tablesFromQueries(in: bodies)
  }

  /// The statement that made a table from a query, where the script holds it.
  func query(creating table: NameID) -> QueryID? { createdTables[script.objectName(table)] }
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
