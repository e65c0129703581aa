import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects

/// What rules may ask about: the script, its bodies, walked once for all of them, and the tables that are known.
struct LintContext {
  let script: Script
  var bodies: [Body] { flows.bodies }
  /// The order in which the statements of each body may run, and what they do.
  let flows: ScriptFlows
  let tables: KnownTables
  /// What names and expressions mean.
  let model: Bindings
  private let createdTables: [ObjectName: QueryID]

  init(_ script: Script, schema: Database?) {
    self.script = script
    flows = ScriptFlows(of: script)
    tables = KnownTables(schema, in: script, flows.bodies)
    model = Bindings(script, dialect: .of(script.grammar), database: schema ?? Database())
    createdTables = script.tablesFromQueries(in: flows.bodies)
  }

  func flow(of body: Body) -> BodyFlow { flows.flow(of: body) }

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
