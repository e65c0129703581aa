import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// BEGIN inside a transaction: it begins nothing, and the first COMMIT ends everything.
///
///     BEGIN;  …  BEGIN;  …  COMMIT;  …  ROLLBACK;
///
/// PostgreSQL warns ("there is already a transaction in progress"), SQLite fails.
struct TransactionNested: BodyRule {
  let code = "MIG017"
  let name = "transaction-nested"
  let summary = "BEGIN inside a transaction begins none"
  let defaultSeverity = Severity.warning
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.isScript, script.grammar.definesInTransactions else { return [] }
    return context.migration.steps.compactMap { step in
      guard !step.begin.isNone, script.ends(step.statement, with: .begin) else { return nil }
      return finding(
        "a transaction is open already: this begins none, and the next COMMIT ends both", at: script.range(step.statement),
        notes: [Diagnostic.Note("it begins here", at: script.range(step.begin))],
        help: "take one of the two away, or write SAVEPOINT for the inner one")
    }
  }
}
