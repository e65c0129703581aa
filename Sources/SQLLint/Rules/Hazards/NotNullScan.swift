import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// SET NOT NULL reads the whole table while nobody else may.
///
///     ALTER TABLE account ALTER COLUMN email SET NOT NULL;
struct NotNullScan: AlterationRule {
  let code = "MIG006"
  let name = "not-null-scan"
  let summary = "SET NOT NULL reads a whole table under ACCESS EXCLUSIVE"
  let defaultSeverity = Severity.warning
  let presets = Preset.onMigration

  func finding(about alteration: Migration.Alteration, in context: LintContext) -> Diagnostic? {
    let (script, action) = (context.script, alteration.action)
    guard action.kind == .alterColumn, let words = script.range(of: ["set", "not", "null"], in: action.tokens),
      !isProven(alteration, context)
    else { return nil }
    let table = script.written(alteration.table)
    return finding(
      "all of '\(table)' is read to prove this, and nobody reads or writes it meanwhile (ACCESS EXCLUSIVE)", at: words,
      help: "ADD CHECK (\(script.text(action.name)) IS NOT NULL) NOT VALID and VALIDATE it in steps before: nothing is read then")
  }

  /// A check of the same column was added or validated before.
  private func isProven(_ alteration: Migration.Alteration, _ context: LintContext) -> Bool {
    let script = context.script
    let column = script.symbol(script.name(alteration.action.name))
    return context.migration.alterations(like: alteration, script).contains { other in
      guard other.step < alteration.step else { return false }
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
