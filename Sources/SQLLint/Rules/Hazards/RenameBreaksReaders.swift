import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A table or a column gets another name, and whatever asks for the old one fails from that moment.
///
///     ALTER TABLE account RENAME COLUMN mail TO email;
struct RenameBreaksReaders: BodyRule {
  let code = "MIG012"
  let name = "rename-breaks-readers"
  let summary = "a table or a column is renamed while others ask for the old name"
  let defaultSeverity = Severity.warning
  let presets = Preset.onMigration

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    guard body.isScript else { return [] }
    return migration.alterations.compactMap { alteration in
      guard alteration.action.kind == .renameColumn || alteration.action.kind == .renameTable, !alteration.action.newName.isNone else {
        return nil
      }
      if migration.isDown(alteration.step, script) { return nil }
      return alteration.action.kind == .renameColumn ? column(alteration, migration, script) : table(alteration, migration, script)
    }
  }

  private func column(_ alteration: Migration.Alteration, _ migration: Migration, _ script: Script) -> Diagnostic? {
    guard !alteration.action.name.isNone, !isOwn(alteration, migration, script) else { return nil }
    let old = script.text(alteration.action.name)
    return finding(
      "whatever still asks '\(script.written(alteration.table))' for '\(old)' fails from here on: code that runs, views, procedures",
      at: script.range(alteration.action.newName),
      help:
        "add '\(script.text(alteration.action.newName))' beside it, write both, change the readers, and drop '\(old)' in a later version")
  }

  /// The script added the column: nobody knows it yet.
  private func isOwn(_ alteration: Migration.Alteration, _ migration: Migration, _ script: Script) -> Bool {
    let name = script.name(alteration.action.name)
    return migration.alterations.contains { other in
      other.step <= alteration.step && other.action.kind == .addColumn && !other.action.name.isNone
        && script.name(other.action.name) == name
        && script.tableKey(other.table).mayBe(script.tableKey(alteration.table))
    }
  }

  /// A table under the old name, or a view, takes the readers over; or this one takes over those of a table renamed before.
  private func table(_ alteration: Migration.Alteration, _ migration: Migration, _ script: Script) -> Diagnostic? {
    let key = script.tableKey(alteration.table)
    let isReplaced = migration.steps[(alteration.step + 1)...].contains { step in
      switch script.tree[step.statement] {
      case .createView(let id): script.tableKey(script.tree[id].name).mayBe(key)
      case .createTable(let id): script.tableKey(script.tree[id].name).mayBe(key)
      case .alterTable(let id): script.tree[script.tree[id].actions].contains { renames(script.tree[$0], to: key, script) }
      default: false
      }
    }
    let takesOver = migration.alterations.contains { other in
      other.step < alteration.step && other.action.kind == .renameTable
        && script.tree[other.table].name == script.symbol(script.name(alteration.action.newName))
    }
    guard !isReplaced, !takesOver, !script.isScratch(alteration.table) else { return nil }
    let old = script.written(alteration.table)
    return finding(
      "whatever still asks for '\(old)' fails from here on: code that runs, views, procedures", at: script.range(alteration.action.newName),
      help: "leave a view of the old name behind, until nobody asks for it")
  }

  private func renames(_ action: AlterAction, to key: TableKey, _ script: Script) -> Bool {
    action.kind == .renameTable && !action.newName.isNone && script.symbol(script.name(action.newName)) == key.name
  }
}
