import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A column is dropped or renamed that a view or a procedure asks for.
///
///     ALTER TABLE stg.calls DROP COLUMN title;   with   CREATE VIEW mart.calls AS SELECT id, title FROM stg.calls
///
/// The views and procedures of the schema are asked, and those of the script itself.
struct ReaderBroken: BodyRule {
  let code = "MIG014"
  let name = "reader-broken"
  let summary = "a view or a procedure asks for a column that is dropped or renamed"
  let defaultSeverity = Severity.error
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let script = context.script
    return context.migration.alterations.compactMap { alteration in
      let action = alteration.action
      guard action.kind == .dropColumn || action.kind == .renameColumn, !action.name.isNone else { return nil }
      let readers = own(alteration, context) + known(alteration, context)
      guard let first = readers.first else { return nil }
      let names = readers.map { "'\($0.name)'" }.joined(separator: ", ")
      return finding(
        "\(names) \(readers.count == 1 ? "asks" : "ask") for '\(script.text(action.name))': \(consequence(first, action))",
        at: script.range(action.name),
        notes: first.range.map { [Diagnostic.Note("asked for here", at: $0)] } ?? [],
        help: "change \(readers.count == 1 ? "it" : "them") in the same version, before this statement")
    }
  }

  private struct Reader {
    let name: String
    let isView: Bool
    let range: SourceRange?
  }

  private func consequence(_ reader: Reader, _ action: AlterAction) -> String {
    guard reader.isView else { return "the next call fails" }
    return action.kind == .dropColumn ? "this fails, or with CASCADE the view goes too" : "readers of the view find another name or none"
  }

  // MARK: In the script

  /// Views and procedures that were created before, and are not created again behind.
  private func own(_ alteration: Migration.Alteration, _ context: LintContext) -> [Reader] {
    let (script, migration) = (context.script, context.migration)
    let key = script.tableKey(alteration.table)
    let column = script.symbol(script.name(alteration.action.name))
    return migration.steps[..<alteration.step].compactMap { step in
      guard let (name, isView) = definition(step.statement, script), let place = place(asking: key, for: column, step.statement, script)
      else { return nil }
      let isMadeAgain = migration.steps[(alteration.step + 1)...].contains { later in
        isDropped(name, by: later.statement, script)
          || definition(later.statement, script).map { script.tableKey($0.0) == script.tableKey(name) } ?? false
      }
      let isGone = migration.steps[..<alteration.step].contains { isDropped(name, by: $0.statement, script) }
      return isMadeAgain || isGone ? nil : Reader(name: script.written(name), isView: isView, range: script.range(place))
    }
  }

  private func definition(_ statement: StatementID, _ script: Script) -> (NameID, Bool)? {
    switch script.tree[statement] {
    case .createView(let id): (script.tree[id].name, true)
    case .createProcedure(let id): (script.tree[id].name, false)
    default: nil
    }
  }

  private func isDropped(_ name: NameID, by statement: StatementID, _ script: Script) -> Bool {
    guard case .drop(let id) = script.tree[statement] else { return false }
    return script.tree[script.tree[id].names].contains { script.tableKey($0).name == script.tree[name].name }
  }

  /// A SELECT from this table alone that names the column.
  private func place(asking table: TableKey, for column: Symbol, _ statement: StatementID, _ script: Script) -> ExpressionID? {
    for select in script.selects(insideOf: statement) {
      let names = script.namedTables(in: script.tree[select].from)
      guard names.count == 1, let name = names.first, script.tableKey(name).mayBe(table) else { continue }
      let items = script.tree[script.tree[select].items].map { script.tree[$0].value }
      for part in items + [script.tree[select].filter] where !part.isNone {
        if let place = script.expressions(in: part).first(where: { script.column($0) == column }) { return place }
      }
    }
    return nil
  }

  // MARK: In the schema

  private func known(_ alteration: Migration.Alteration, _ context: LintContext) -> [Reader] {
    guard let schema = context.schema else { return [] }
    let table = context.script.objectName(alteration.table)
    let column = context.script.name(alteration.action.name)
    let views = schema.orderedViews.filter { asks($0.query, $0.dependencies, table, column, schema) }
    let routines = schema.orderedRoutines.filter { asks($0.source, $0.dependencies, table, column, schema) }
    return views.map { Reader(name: "\($0.name)", isView: true, range: nil) }
      + routines.map { Reader(name: "\($0.name)", isView: false, range: nil) }
  }

  /// It depends on the table, names the column, and no other table that it depends on has one of that name.
  private func asks(_ text: SQLFragment, _ dependencies: [ObjectName], _ table: ObjectName, _ column: String, _ schema: Database) -> Bool {
    guard dependencies.contains(table), text.mentions(column) else { return false }
    return !dependencies.contains { $0 != table && schema.tables[$0]?.column(column) != nil }
  }
}

extension Script {
  /// The SELECTs of a view, or of a procedure's body.
  fileprivate func selects(insideOf statement: StatementID) -> [SelectID] {
    let extent = tree.extent(of: statement)
    if case .createView(let view) = tree[statement] { return selects(of: tree[view].query, in: extent) }
    return tree.statements.indices.flatMap { index -> [SelectID] in
      let id = StatementID(raw: UInt32(index + 1))
      let own = tree.extent(of: id)
      return extent.first <= own.first && own.last <= extent.last ? selects(in: id) : []
    }
  }
}
