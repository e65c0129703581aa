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
  /// Every SELECT of the script.
  let selects: [SelectPlace]
  private let commonTables: [Symbol: QueryID]
  private let createdTables: [ObjectName: QueryID]

  init(_ script: Script, schema: Database?) {
    self.script = script
    flows = ScriptFlows(of: script)
    tables = KnownTables(schema, in: script, flows.bodies)
    model = Bindings(script, dialect: .of(script.grammar), database: schema ?? Database())
    let collector = SelectCollector(script)
    selects = collector.places
    commonTables = collector.commonTables
    createdTables = script.tablesFromQueries(in: flows.bodies)
  }

  func flow(of body: Body) -> BodyFlow { flows.flow(of: body) }

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
