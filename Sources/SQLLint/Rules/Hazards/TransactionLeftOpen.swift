import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A script begins a transaction and ends without ending it: when the connection closes, all of it is undone.
struct TransactionLeftOpen: BodyRule {
  let code = "MIG016"
  let name = "transaction-left-open"
  let summary = "a script's BEGIN has no COMMIT"
  let defaultSeverity = Severity.error
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    guard body.isScript, script.grammar.definesInTransactions, !migration.holdsUnread, !migration.openBegin.isNone else { return [] }
    let isOfUse = migration.definesAnything || migration.steps.contains { $0.begin == migration.openBegin && changes($0.statement, script) }
    guard isOfUse else { return [] }
    return [
      finding(
        "nothing commits this transaction: when the connection closes, all that follows is undone", at: script.range(migration.openBegin),
        help: "end the script with COMMIT")
    ]
  }

  private func changes(_ statement: StatementID, _ script: Script) -> Bool { script.writtenTable(statement) != nil }
}
