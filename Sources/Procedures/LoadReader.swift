import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Understands one load: its source, its branches and its clauses.
struct LoadReader {
  let model: SemanticModel
  let statement: StatementID
  let clauses: [Clause]
  let airbyteTables: Set<ObjectName>
  var reader: ClauseReader
  var binder: Binder

  var script: Script { model.script }

  init(model: SemanticModel, statement: StatementID, clauses: [Clause], airbyteTables: Set<ObjectName>) {
    self.model = model
    self.statement = statement
    self.clauses = clauses
    self.airbyteTables = airbyteTables
    reader = ClauseReader(model)
    binder = Binder(model)
  }

  var diagnostics: [Diagnostic] { reader.diagnostics }

  mutating func refuse(_ message: String, help: String? = nil) {
    reader.diagnostics.append(Diagnostic("TGT001", .error, message, at: script.range(statement), help: help))
  }

  /// nil where the load cannot be understood; the reasons are in `diagnostics`.
  mutating func load(number: Int, name: (ObjectName) -> String) -> Load? {
    guard let shape = shape() else { return nil }
    let columns = shape.columns
    guard checkNames(columns) else { return nil }
    let seen = relations(columns)
    let rules = qualityRules(seeing: seen)
    let needsChanges = rules.contains { usesChanges($0.condition) || usesChanges($0.applies) }
    let airbyte = airbyteSource(of: shape.source, needsChanges: needsChanges)
    if needsChanges && airbyte == nil {
      refuse(
        "'airbyte_changes' needs a source query that reads a raw table row by row",
        help: "say `--@ reads TABLE as airbyte` for the table in FROM")
    }
    let unique = uniqueness(columns, seeing: seen)
    let score = scoring(shape.target)
    checkBranches(shape, rules, score)
    let rejects = rejects(shape.target.name, isTemporary: shape.creation?.isTemporary == true, unique, rules, score)
    return Load(
      statement: statement, name: name(shape.target.name), number: number, target: shape.target, creation: shape.creation,
      targetAlias: shape.targetAlias, sourceAlias: shape.sourceAlias, source: shape.source, columns: columns, match: shape.match,
      keys: shape.keys,
      branches: shape.branches,
      unique: unique, rules: rules, score: score, gates: gates(rules), rejects: rejects,
      airbyte: airbyte)
  }

  private mutating func checkNames(_ columns: [OutputColumn]) -> Bool {
    var seen: Set<String> = []
    for (index, column) in columns.enumerated() {
      if column.name.isEmpty {
        refuse("column \(index + 1) of the load's query has no name", help: "give it one: … AS name")
        return false
      }
      if !seen.insert(column.name).inserted {
        refuse("the load's query returns '\(column.name)' twice", help: "give one of them another name")
        return false
      }
    }
    return true
  }

  /// What clauses see: the query's columns, and the loader's changes.
  func relations(_ columns: [OutputColumn]) -> [Relation] {
    let changes = OutputColumn(name: Binder.changesColumn, type: .integer)
    var relations = [Relation(alias: "source", columns: columns, source: .query)]
    if !airbyteTables.isEmpty { relations.append(Relation(alias: "", columns: [changes], source: .query)) }
    return relations
  }

  private func usesChanges(_ expression: ExpressionID) -> Bool {
    if expression.isNone { return false }
    let extent = script.tree.extent(of: expression)
    return (extent.first...max(extent.first, extent.last)).contains { script.name(TokenID(raw: $0)) == Binder.changesColumn }
  }
}
