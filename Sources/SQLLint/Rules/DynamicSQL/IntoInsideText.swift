import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// SELECT … INTO within a text that is run: the server that reads the text knows no variables to put the row in.
///
///     EXECUTE 'SELECT count(*) INTO total FROM stg.calls';
struct IntoInsideText: DynamicRule {
  let code = "DYN007"
  let name = "into-inside-text"
  let summary = "SELECT … INTO inside a text that is run"
  let defaultSeverity = Severity.error

  func findings(in statement: DynamicStatement, sql: Script?, _ context: LintContext) -> [Diagnostic] {
    guard let sql, let text = statement.text, let query = onlyQuery(of: sql) else { return [] }
    let selects = sql.selects(in: query).map { sql.tree[$0] }
    guard let target = selects.lazy.compactMap({ sql.tree[$0.into].first }).first, let word = into(before: target, sql) else { return [] }
    let range = sql.range(word).joined(with: sql.range(target))
    guard Int(range.end) <= text.certainLength else { return [] }
    return [
      finding(
        "\(sql.quoted(range)) in here names no variable: the text is run as it stands, and refused", at: text.text.place(of: range),
        help: sql.grammar.bindsWithColon
          ? "take the rows as a result: rows := (EXECUTE IMMEDIATE …), and read them with a cursor"
          : "take INTO out of the text, and write it behind: EXECUTE … INTO variable")
    ]
  }

  private func onlyQuery(of sql: Script) -> StatementID? {
    guard sql.tree[sql.tree.script].count == 1, let first = sql.tree[sql.tree.script].first, case .query = sql.tree[first] else {
      return nil
    }
    return first
  }

  /// INTO, perhaps with STRICT behind it.
  private func into(before target: ExpressionID, _ sql: Script) -> TokenID? {
    let first = sql.tree.extent(of: target).first
    return (1...2).lazy.filter { $0 <= first }.map { first - $0 }.first { sql.tokens[Int($0)].kind == .into }.map { TokenID(raw: $0) }
  }
}
