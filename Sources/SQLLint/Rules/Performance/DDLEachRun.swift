import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A table that is made anew, or changed, each time that rows are loaded.
///
///     CREATE OR REPLACE TABLE stg.calls AS SELECT …;
///
/// A procedure that only makes things is there to make them.
struct DDLEachRun: BodyRule {
  let code = "PRF002"
  let name = "ddl-each-run"
  let summary = "a load makes or changes a permanent table"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.procedure != nil, body.statements.contains(where: { isLoad(script.tree[$0.id], script) }) else { return [] }
    let dropped = Set(body.statements.flatMap { droppedTables(script.tree[$0.id], script) }.map { script.objectName($0) })
    let conditional = conditionalStatements(in: body, script)
    return body.statements.compactMap { member in
      guard member.handler == nil, !conditional.contains(member.id) else { return nil }
      return finding(member.id, dropped, script)
    }
  }

  private func finding(_ statement: StatementID, _ dropped: Set<ObjectName>, _ script: Script) -> Diagnostic? {
    switch script.tree[statement] {
    case .createTable(let id) where isMadeAnew(script.tree[id], dropped, script): newTableFinding(script.tree[id], script)
    case .alterTable(let id): alterFinding(script.tree[id], script)
    default: nil
    }
  }

  /// Something is loaded: there is more than making tables.
  private func isLoad(_ statement: Statement, _ script: Script) -> Bool {
    switch statement {
    case .insert(let id): !isRow(script.tree[id].source, script)
    case .merge, .update, .insertAll: true
    case .createTable(let id): !script.tree[id].query.isNone
    default: false
    }
  }

  /// VALUES (…): a log, or the first rows of a table.
  private func isRow(_ query: QueryID, _ script: Script) -> Bool {
    if case .values = script.tree[query] { true } else { false }
  }

  private func droppedTables(_ statement: Statement, _ script: Script) -> [NameID] {
    guard case .drop(let id) = statement, script.tree[id].kind == .table else { return [] }
    return Array(script.tree[script.tree[id].names])
  }

  /// Statements of branches: they may run once only.
  private func conditionalStatements(in body: Body, _ script: Script) -> Set<StatementID> {
    var found: Set<StatementID> = []
    for member in body.statements {
      guard case .condition(let id) = script.tree[member.id] else { continue }
      let lists = script.tree[script.tree[id].branches].map { script.tree[$0].statements } + [script.tree[id].otherwise]
      for list in lists { found.formUnion(script.tree[list]) }
    }
    return found
  }

  // MARK: CREATE

  /// CREATE OR REPLACE, or DROP and CREATE; COPY GRANTS is the word of somebody who knows.
  private func isMadeAnew(_ table: CreateTable, _ dropped: Set<ObjectName>, _ script: Script) -> Bool {
    guard !table.isTemporary, table.kind == .plain, !isScratch(table, script) else { return false }
    return table.replaces ? !keepsGrants(table, script) : dropped.contains(script.objectName(table.name))
  }

  private func keepsGrants(_ table: CreateTable, _ script: Script) -> Bool {
    script.tree[table.options].contains { id in
      let words = script.tree[id].words
      return !words.isEmpty && script.name(TokenID(raw: words.last)) == "grants"
    }
  }

  /// A table for the run alone, by its name: that it is permanent is another matter.
  private func isScratch(_ table: CreateTable, _ script: Script) -> Bool {
    script.isScratchName(script.name(script.tree[table.name].name))
  }

  private func newTableFinding(_ table: CreateTable, _ script: Script) -> Diagnostic {
    let name = script.written(table.name)
    let loss =
      script.grammar.replacesTables
      ? "its grants and its history go, and streams on it break" : "its grants go, and views on it stand in the way"
    return finding(
      "'\(name)' is made anew at every run: \(loss)", at: script.range(table.name),
      help: script.grammar.replacesTables
        ? "make it once, and empty and fill it here (INSERT OVERWRITE does both); what is for this run alone is TEMPORARY"
        : "make it once, and TRUNCATE and fill it here; what is for this run alone is TEMPORARY")
  }

  // MARK: ALTER

  /// Columns that come and go.
  private func alterFinding(_ alter: AlterTable, _ script: Script) -> Diagnostic? {
    guard let action = script.tree[alter.actions].first(where: { changesColumns(script.tree[$0]) }) else { return nil }
    let name = script.written(alter.name)
    let change = script.quoted(script.range(script.tree[action].tokens))
    return finding(
      "\(change) changes '\(name)' at every run: the second run fails or locks for nothing",
      at: script.range(alter.name), help: "change the table once, in a migration")
  }

  private func changesColumns(_ action: AlterAction) -> Bool {
    guard !action.isConditional else { return false }
    switch action.kind {
    case .addColumn, .dropColumn, .renameColumn: return true
    default: return false
    }
  }
}
