import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects

/// What rules may ask about: the script, its bodies, walked once for all of them, and the tables that are known.
final class LintContext {
  let script: Script
  /// The project's, where there is a project.
  let schema: Database?
  var bodies: [Body] { flows.bodies }
  /// The order in which the statements of each body may run, and what they do.
  let flows: ScriptFlows
  let tables: KnownTables
  /// What names and expressions mean.
  let model: Bindings
  /// What the script's own statements change about tables that were there before.
  let migration: Migration
  /// Every SELECT of the script.
  let selects: [SelectPlace]
  private let commonTables: [Symbol: QueryID]
  /// The SQL that is run from texts, in the order of the bodies.
  let dynamicStatements: [DynamicStatement]
  let streams: KnownStreams
  /// The columns that hold something about persons: the project's and the script's own.
  let tags: PrivacyTags
  let neighbours: Neighbours
  /// The functions of other files that give quoted text.
  let quoting: QuotingFunctions
  let textSources = TextSources()
  private let createdTables: [ObjectName: QueryID]
  private let routineNames: Set<String>

  init(
    _ script: Script, schema: Database? = nil, tags: PrivacyTags = PrivacyTags(), quoting: QuotingFunctions = QuotingFunctions(),
    neighbours: Neighbours = Neighbours()
  ) {
    self.script = script
    self.quoting = quoting.union(neighbours.quoting)
    self.schema = schema
    flows = ScriptFlows(of: script)
    migration = Migration(of: script)
    tables = KnownTables(schema, in: script, flows.bodies, beside: neighbours)
    model = Bindings(script, dialect: .of(script.grammar), database: schema ?? Database())
    routineNames = script.routineNames
    let collector = SelectCollector(script)
    selects = collector.places
    commonTables = collector.commonTables
    dynamicStatements = flows.bodies.flatMap { script.dynamicStatements(in: $0) }
    streams = KnownStreams(in: script)
    self.tags = tags.with(script)
    self.neighbours = neighbours
    createdTables = script.tablesFromQueries(in: flows.bodies)
  }

  func flow(of body: Body) -> BodyFlow { flows.flow(of: body) }

  /// Whether the script, the project or a neighbour defines a function or a procedure of this name, in whatever schema.
  func defines(_ routine: String) -> Bool {
    routineNames.contains(routine) || neighbours.defines(routine) || schema?.routines.keys.contains { $0.name == routine } ?? false
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
}

extension Script {
  /// The routines that the script defines.
  var routineNames: Set<String> {
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
