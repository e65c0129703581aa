import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// SQLERRM and its like without a colon in an SQL statement, where they are read as columns.
///
///     INSERT INTO etl.log (message) VALUES (SQLERRM)   →   invalid identifier 'SQLERRM'
///
/// The handler then fails itself, and that error hides the first one.
struct UnboundSQLERRM: BodyRule {
  let code = "EXC007"
  let name = "unbound-sqlerrm"
  let summary = "SQLERRM, SQLCODE or SQLSTATE without ':' in an SQL statement"
  let defaultSeverity = Severity.error
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.bindsWithColon else { return [] }
    return body.statements.flatMap { statement -> [Diagnostic] in
      guard statement.handler != nil, isSQL(script.tree[statement.id]) else { return [] }
      return script.expressions(in: statement.id).filter { isUnbound($0, script) }.map { finding(of: $0, script) }
    }
  }

  private func isSQL(_ statement: Statement) -> Bool {
    switch statement {
    case .query, .insert, .update, .delete, .merge, .createTable: true
    default: false
    }
  }

  private func isUnbound(_ expression: ExpressionID, _ script: Script) -> Bool {
    guard case .column(let word) = script.tree[expression] else { return false }
    return ["sqlerrm", "sqlcode", "sqlstate"].contains(script.name(word))
  }

  private func finding(of expression: ExpressionID, _ script: Script) -> Diagnostic {
    let range = script.range(expression)
    let word = script.file.text(range)
    let start = Int(range.start)
    let colon = TextEdit(replacing: SourceRange(start: start, end: start), with: ":")
    return finding(
      "'\(word)' is read as a column here: the statement fails, and its error hides the one that was caught", at: range,
      help: "in SQL statements a variable is written with a colon: :\(word)", fix: Diagnostic.Fix("write :\(word)", edits: [colon]))
  }
}
