import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects

/// What rules may ask about: the script, its bodies, walked once for all of them, and the tables that are known.
struct LintContext {
  let script: Script
  /// The project's, where there is a project.
  let schema: Database?
  var bodies: [Body] { flows.bodies }
  /// The order in which the statements of each body may run, and what they do.
  let flows: ScriptFlows
  let tables: KnownTables
  /// What names and expressions mean.
  let model: Bindings
  /// The columns that hold something about persons: the project's and the script's own.
  let tags: PrivacyTags
  private let createdTables: [ObjectName: QueryID]
  private let routineNames: Set<String>

  init(_ script: Script, schema: Database?, tags: PrivacyTags) {
    self.script = script
    self.schema = schema
    flows = ScriptFlows(of: script)
    tables = KnownTables(schema, in: script, flows.bodies)
    model = Bindings(script, dialect: .of(script.grammar), database: schema ?? Database())
    self.tags = tags.with(script)
    routineNames = script.routineNames.union(schema?.routines.keys.map(\.name) ?? [])
    createdTables = script.tablesFromQueries(in: flows.bodies)
  }

  func flow(of body: Body) -> BodyFlow { flows.flow(of: body) }

  /// Whether the script or the project defines a function or a procedure of this name, in whatever schema.
  func defines(_ routine: String) -> Bool { routineNames.contains(routine) }

  /// The statement that made a table from a query, where the script holds it.
  func query(creating table: NameID) -> QueryID? { createdTables[script.objectName(table)] }
}

extension Script {
  fileprivate var routineNames: Set<String> {
    var names: Set<String> = []
    for index in tree.statements.indices {
      switch tree.statements[index] {
      case .createProcedure(let id) where !tree[id].name.isNone: names.insert(name(tree[tree[id].name].name))
      case .command(let id) where !tree[id].name.isNone: names.insert(name(tree[tree[id].name].name))  // CREATE AGGREGATE …
      default: break
      }
    }
    return names
  }

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
