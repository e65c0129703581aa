import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// SET NOT NULL reads the whole table while nobody else may.
///
///     ALTER TABLE account ALTER COLUMN email SET NOT NULL;
struct NotNullScan: BodyRule {
  let code = "MIG006"
  let name = "not-null-scan"
  let summary = "SET NOT NULL reads a whole table under ACCESS EXCLUSIVE"
  let defaultSeverity = Severity.warning
  let presets = Preset.onMigration

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.isScript, script.grammar.locksChangedTables else { return [] }
    return context.migration.alterations.compactMap { alteration in
      guard alteration.action.kind == .alterColumn, let words = script.range(of: ["set", "not", "null"], in: alteration.action.tokens),
        !isProven(alteration, context)
      else { return nil }
      let table = script.written(alteration.table)
      return finding(
        "all of '\(table)' is read to prove this, and nobody reads or writes it meanwhile (ACCESS EXCLUSIVE)", at: words,
        help:
          "ADD CHECK (\(script.text(alteration.action.name)) IS NOT NULL) NOT VALID and VALIDATE it in steps before: nothing is read then")
    }
  }

  /// A check of the same column was added or validated before.
  private func isProven(_ alteration: Migration.Alteration, _ context: LintContext) -> Bool {
    let script = context.script
    let key = script.tableKey(alteration.table)
    let column = script.symbol(script.name(alteration.action.name))
    return context.migration.alterations.contains { other in
      guard other.step < alteration.step, script.tableKey(other.table).mayBe(key) else { return false }
      if other.action.kind == .addConstraint { return script.mentions(column, in: other.action.constraint) }
      return other.action.kind == .other && script.holds("validate", in: other.action.tokens)
    }
  }
}

extension Script {
  fileprivate func mentions(_ column: Symbol, in constraint: ConstraintID) -> Bool {
    let condition = tree[constraint].condition
    return !condition.isNone && mentions(column, in: condition)
  }
}
