import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// SQL that no rule has looked at, since it is not known before it runs.
///
///     EXECUTE IMMEDIATE :statement;
struct DynamicSQLNotAnalysed: DynamicRule {
  let code = "DYN003"
  let name = "dynamic-sql-not-analysed"
  let summary = "SQL that is known only when it runs"
  let defaultSeverity = Severity.info
  let presets = Preset.onRequest

  func findings(in statement: DynamicStatement, sql: Script?, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let hole = firstUnknown(of: statement) else { return [] }
    let message =
      statement.text == nil
      ? "what \(script.quoted(script.range(hole))) holds is known only when it runs: no rule has looked at it"
      : "\(script.quoted(script.range(hole))) may hold any part of a statement: rules have looked at the rest alone"
    return [
      finding(
        message, at: script.range(hole), help: "put values in with USING and names with a quoting function, and the statement is known")
    ]
  }

  private func firstUnknown(of statement: DynamicStatement) -> ExpressionID? {
    guard let text = statement.text else { return statement.source }
    return text.holes.first { $0.kind == .anything }?.value
  }
}
