import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A key that is added builds its index while nobody may use the table.
///
///     ALTER TABLE account ADD CONSTRAINT account_email UNIQUE (email);
struct KeyBuiltUnderLock: AlterationRule {
  let code = "MIG009"
  let name = "key-built-under-lock"
  let summary = "a PRIMARY KEY, UNIQUE or EXCLUDE builds its index under ACCESS EXCLUSIVE"
  let defaultSeverity = Severity.warning
  let presets = Preset.onMigration

  func finding(about alteration: Migration.Alteration, in context: LintContext) -> Diagnostic? {
    let (script, action) = (context.script, alteration.action)
    guard let words = words(of: action, script), let range = script.range(of: words, in: action.tokens) else { return nil }
    let table = script.written(alteration.table)
    return finding(
      "the index of this key is built while nobody reads or writes '\(table)' (ACCESS EXCLUSIVE)", at: range, help: help(words))
  }

  private func help(_ words: [String]) -> String {
    words == ["exclude"]
      ? "there is no way around the lock: do it in a time without load, and set lock_timeout before it"
      : "CREATE UNIQUE INDEX CONCURRENTLY first; then ADD CONSTRAINT … \(words.joined(separator: " ").uppercased()) USING INDEX is quick"
  }

  private func words(of action: AlterAction, _ script: Script) -> [String]? {
    if action.kind == .addColumn, !action.column.isNone {
      let column = script.tree[action.column]
      return column.isPrimaryKey ? ["primary", "key"] : column.isUnique ? ["unique"] : nil
    }
    guard action.kind == .addConstraint else { return nil }
    let constraint = script.tree[action.constraint]
    switch constraint.kind {
    case .primaryKey: return constraint.keys.isEmpty ? nil : ["primary", "key"]
    case .unique: return constraint.keys.isEmpty ? nil : ["unique"]
    case .exclude: return ["exclude"]
    default: return nil
    }
  }
}
