import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A value from outside that is glued into SQL and run: whoever fills it can make it run anything else.
///
///     EXECUTE IMMEDIATE 'TRUNCATE TABLE ' || :table_name;
///
/// Literals, numbers and what was quoted (quote_ident, format with %I or %L) are trusted, and so are variables that are
/// only ever given such values.
struct SQLBuiltByConcatenation: BodyRule {
  let code = "SEC001"
  let name = "sql-built-by-concatenation"
  let summary = "an unquoted value becomes part of the SQL that is run"
  let defaultSeverity = Severity.error
  let judgesStatementsAlone = true
  let asksNeighbours = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let runs = script.runTexts(in: body)
    guard !runs.isEmpty else { return [] }
    let flow = TextFlow(body, context)
    var seen: Set<ExpressionID> = []
    return runs.flatMap { run in
      flow.untrusted(in: run.execute.sql).filter { seen.insert($0.value).inserted }.map { finding(of: $0, runAt: run.statement, script) }
    }
  }

  private func finding(of outside: TextFlow.Outside, runAt statement: StatementID, _ script: Script) -> Diagnostic {
    let verb = script.range(TokenID(raw: script.tree.extent(of: statement).first))
    let range = script.range(outside.value)
    let isName = outside.origin == .catalog
    return Diagnostic(
      code, isName ? .info : defaultSeverity, isName ? message(ofName: script.quoted(range)) : message(of: script.quoted(range)), at: range,
      notes: [Diagnostic.Note("run here", at: verb)], help: help(script.grammar))
  }

  private func message(of value: String) -> String {
    "\(value) becomes part of the SQL that is run: whoever fills it can make it run anything else"
  }

  private func message(ofName value: String) -> String {
    "\(value) is a name that is put into SQL without quotes: one with capitals, blanks or signs in it is not found, or is read as SQL"
  }

  private func help(_ grammar: Grammar) -> String {
    grammar.bindsWithColon
      ? "pass values with USING and write ? for each in the text; name tables and columns with IDENTIFIER(?)"
      : "pass values with USING and write $1 in the text; put names in with format() and %I"
  }
}
