import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// Several statements in a text of which the server runs one: it refuses them all.
///
///     EXECUTE IMMEDIATE 'DELETE FROM stg.calls; INSERT INTO stg.calls …';
struct SeveralStatementsInText: DynamicRule {
  let code = "DYN004"
  let name = "several-statements-in-text"
  let summary = "EXECUTE IMMEDIATE of more than one statement"
  let defaultSeverity = Severity.error

  func findings(in statement: DynamicStatement, sql: Script?, _ context: LintContext) -> [Diagnostic] {
    guard context.script.grammar.runsOneStatementAtATime, let sql, let text = statement.text, sql.diagnostics.isEmpty else { return [] }
    let statements = Array(sql.tree[sql.tree.script])
    guard statements.count > 1, !statements.contains(where: { isOpaque($0, sql) }) else { return [] }
    let second = sql.range(TokenID(raw: sql.tree.extent(of: statements[1]).first))
    guard Int(second.end) <= text.certainLength else { return [] }
    return [
      finding(
        "a text holds one statement: with \(statements.count) of them it is refused, the first one too", at: text.text.place(of: second),
        help: "run them one after the other, or put BEGIN and END around them")
    ]
  }

  private func isOpaque(_ statement: StatementID, _ sql: Script) -> Bool {
    if case .opaque = sql.tree[statement] { true } else { false }
  }
}
