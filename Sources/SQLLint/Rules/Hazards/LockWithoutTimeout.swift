import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A change waits for its lock as long as it takes, and all who come after wait behind it.
///
///     ALTER TABLE account ADD COLUMN region text;
///
/// One report that runs for an hour is enough: the change waits for it, and every query behind the change waits too.
struct LockWithoutTimeout: BodyRule {
  let code = "MIG011"
  let name = "lock-without-timeout"
  let summary = "a change waits for its lock without lock_timeout"
  let defaultSeverity = Severity.info
  let presets = Preset.onMigration

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    guard body.isScript, script.grammar.locksChangedTables, migration.definesAnything else { return [] }
    for index in migration.steps.indices {
      let statement = migration.steps[index].statement
      if setsTimeout(statement, script) { return [] }
      guard let table = lockedTable(statement, at: index, migration, script) else { continue }
      return [
        finding(
          "this waits for whoever uses '\(script.written(table))', and everybody who comes after waits behind it", at: script.range(table),
          help: "SET lock_timeout = '3s' before it, and try again when it fails")
      ]
    }
    return []
  }

  private func lockedTable(_ statement: StatementID, at index: Int, _ migration: Migration, _ script: Script) -> NameID? {
    let table: NameID? =
      switch script.tree[statement] {
      case .alterTable(let id): script.tree[id].name
      case .drop(let id) where script.tree[id].kind == .table: script.tree[id].name
      default: nil
      }
    guard let table, !table.isNone, !migration.isNew(table, at: index, script) else { return nil }
    return table
  }

  /// SET [LOCAL] lock_timeout = …, set_config('lock_timeout', …)
  private func setsTimeout(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .command: return script.holds("lock_timeout", in: script.tree.extent(of: statement))
    case .query, .perform:
      return script.expressions(in: statement).contains { expression in
        if case .string(let token) = script.tree[expression] { script.string(token) == "lock_timeout" } else { false }
      }
    case .opaque, .anonymous: return true
    default: return false
    }
  }
}
