import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// COMMIT or ROLLBACK in a procedure that is one transaction.
///
///     --@ transform      …  COMMIT;
///
/// What was committed by hand, a gate that fails can no longer take back.
struct TransactionInTransform: BodyRule {
  let code = "ANL008"
  let name = "transaction-in-transform"
  let summary = "BEGIN, COMMIT or ROLLBACK in a transform, which is one transaction"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.isTransform else { return [] }
    return body.statements.compactMap { member in
      guard let consequence = consequence(of: member.id, script) else { return nil }
      return finding(
        "a transform is one transaction: \(consequence)", at: script.range(member.id),
        help: "take it out: the run begins the transaction, and ends it when its gates have passed")
    }
  }

  private func consequence(of statement: StatementID, _ script: Script) -> String? {
    if script.ends(statement, with: .commit) { return "what is committed here, a gate that fails cannot take back" }
    if script.ends(statement, with: .rollback) { return "this takes the run's own figures and log rows with it" }
    return script.ends(statement, with: .begin) ? "a second one cannot begin in it" : nil
  }
}
