import Diagnostics
import SQLSyntax
import SourceText

/// A text with more places for values than values are passed: it fails when it runs.
///
///     EXECUTE IMMEDIATE 'DELETE FROM t WHERE a = ? AND b = ?' USING (a);
struct MissingBinding: DynamicRule {
  let code = "DYN006"
  let name = "missing-binding"
  let summary = "fewer values in USING than places in the text"
  let defaultSeverity = Severity.error

  func findings(in statement: DynamicStatement, sql: Script?, _ context: LintContext) -> [Diagnostic] {
    guard let sql, let text = statement.text, !sql.diagnostics.contains(where: { $0.severity == .error }) else { return [] }
    let given = Int(statement.execute.using.count)
    guard let missing = places(in: sql).first(where: { $0.number > given }) else { return [] }
    let range = sql.range(missing.token)
    guard Int(range.end) <= text.certainLength, !statement.isVariable || given > 0 else { return [] }
    return [
      finding(
        "nothing is passed for '\(sql.text(missing.token))': USING gives \(values(given)), and the statement fails",
        at: text.text.place(of: range), help: "pass a value for each place, in their order: USING …")
    ]
  }

  private func values(_ count: Int) -> String { count == 0 ? "no value" : count == 1 ? "one value" : "\(count) values" }

  /// `?`, counted, and `$2`, which says its number.
  private func places(in sql: Script) -> [(token: TokenID, number: Int)] {
    var count = 0
    return (0..<sql.scriptTokenCount).compactMap { index in
      let token = TokenID(raw: UInt32(index))
      if sql.grammar.bindsWithColon {
        guard sql.tokens[index].kind == .question else { return nil }
        count += 1
        return (token, count)
      }
      guard sql.tokens[index].kind == .parameter, let number = Int(sql.text(token).dropFirst()) else { return nil }
      return (token, number)
    }
  }
}
