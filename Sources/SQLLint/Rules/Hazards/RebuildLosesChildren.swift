import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A table is copied and dropped to change it, with foreign keys switched on: ON DELETE CASCADE empties the tables that point at it.
///
///     BEGIN;  PRAGMA foreign_keys = OFF;  CREATE TABLE new …;  INSERT INTO new …;  DROP TABLE account;  …
///
/// Inside a transaction that PRAGMA does nothing, and says nothing (SQLite 3.40, measured: 2 children before, 0 after).
struct RebuildLosesChildren: BodyRule {
  let code = "MIG013"
  let name = "rebuild-loses-children"
  let summary = "foreign keys are switched off inside a transaction, where that does nothing"
  let defaultSeverity = Severity.error
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    guard body.isScript, script.grammar.copiesToChange else { return [] }
    var areOff = false
    var findings: [Diagnostic] = []
    for index in migration.steps.indices {
      let step = migration.steps[index]
      guard let setting = setting(step.statement, script) else {
        if let found = droppedParent(at: index, areOff, migration, script) { findings.append(found) }
        continue
      }
      if step.begin.isNone { areOff = setting.isOff } else if setting.isOff && !areOff { findings.append(finding(setting, step, script)) }
    }
    return findings
  }

  private func finding(_ setting: Setting, _ step: Migration.Step, _ script: Script) -> Diagnostic {
    finding(
      "inside a transaction this does nothing: dropping a table deletes the rows that point at it with ON DELETE CASCADE",
      at: script.range(setting.word),
      notes: [Diagnostic.Note("the transaction begins here", at: script.range(step.begin))],
      help: "put PRAGMA foreign_keys = OFF in front of BEGIN, and PRAGMA foreign_key_check before COMMIT")
  }

  private struct Setting {
    let word: TokenID
    let isOff: Bool
  }

  /// PRAGMA foreign_keys = value
  private func setting(_ statement: StatementID, _ script: Script) -> Setting? {
    guard case .command(let id) = script.tree[statement], script.name(script.tree[id].verb) == "pragma" else { return nil }
    let extent = script.tree.extent(of: statement)
    let word = script.token("foreign_keys", in: extent)
    guard !word.isNone, extent.last > word.raw else { return nil }
    let values = (word.raw + 1...extent.last).map { script.file.text(script.range(TokenID(raw: $0))).lowercased() }
    if values.contains(where: { ["off", "0", "false", "no"].contains($0) }) { return Setting(word: word, isOff: true) }
    return values.contains { ["on", "1", "true", "yes"].contains($0) } ? Setting(word: word, isOff: false) : nil
  }

  /// A table of the script that others point at with CASCADE is copied and dropped with foreign keys on.
  private func droppedParent(at index: Int, _ areOff: Bool, _ migration: Migration, _ script: Script) -> Diagnostic? {
    guard !areOff, case .drop(let id) = script.tree[migration.steps[index].statement], script.tree[id].kind == .table else { return nil }
    let name = script.tree[id].name
    let key = script.tableKey(name)
    guard migration.steps[..<index].contains(where: { script.reads(key, $0.statement) }),
      let child = child(of: key, before: index, migration, script)
    else { return nil }
    let (children, parent) = (script.written(child), script.written(name))
    return finding(
      "where foreign keys are on, this deletes the rows of '\(children)' that point at '\(parent)' (ON DELETE CASCADE)",
      at: script.range(name), notes: [Diagnostic.Note("the rows that go with it", at: script.range(child))],
      help: "put PRAGMA foreign_keys = OFF in front of it, outside of a transaction, and PRAGMA foreign_key_check behind")
  }

  private func child(of parent: TableKey, before index: Int, _ migration: Migration, _ script: Script) -> NameID? {
    for step in migration.steps[..<index] {
      guard case .createTable(let id) = script.tree[step.statement] else { continue }
      let table = script.tree[id]
      let points =
        script.tree[table.constraints].contains { cascades(script.tree[$0].references, script.tree[$0].options, parent, script) }
        || script.tree[table.columns].contains { cascades(script.tree[$0].references, script.tree[$0].options, parent, script) }
      if points { return table.name }
    }
    return nil
  }

  private func cascades(_ references: NameID, _ options: List<PropertyID>, _ parent: TableKey, _ script: Script) -> Bool {
    !references.isNone && script.tableKey(references).mayBe(parent) && script.says("on delete cascade", options)
  }
}
