import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// The name of a variable within a text that is run: the server that reads the text knows no variables.
///
///     EXECUTE IMMEDIATE 'DELETE FROM stg.calls WHERE day = :day';
struct VariableInsideText: DynamicRule {
  let code = "DYN005"
  let name = "variable-inside-text"
  let summary = "a variable's name inside a text that is run"
  let defaultSeverity = Severity.error

  func findings(in statement: DynamicStatement, sql: Script?, _ context: LintContext) -> [Diagnostic] {
    guard let sql, let text = statement.text, !holdsBlock(sql) else { return [] }
    let variables = Variables(of: statement.body, in: context.script)
    return sql.tree.expressions.indices.compactMap { index in
      let expression = ExpressionID(raw: UInt32(index + 1))
      guard let name = name(expression, sql), isVariable(name, variables), !isHole(sql.range(expression), text) else { return nil }
      return finding(of: name, at: text.text.place(of: sql.range(expression)), sql, sql.range(expression))
    }
  }

  private func finding(of name: String, at place: SourceRange, _ sql: Script, _ range: SourceRange) -> Diagnostic {
    let written = sql.file.text(range)
    return finding(
      "'\(written)' is no variable in here: the text is run as it stands, and fails", at: place,
      help: sql.grammar.bindsWithColon ? "write ? and pass it: USING (\(name))" : "write $1 and pass it: USING \(name)")
  }

  /// `:day`; where no colon tells, a name that begins like a parameter: `p_day`.
  private func name(_ expression: ExpressionID, _ sql: Script) -> String? {
    switch sql.tree[expression] {
    case .bind(let name) where sql.grammar.bindsWithColon: return sql.name(name)
    case .column(let symbol) where !sql.grammar.bindsWithColon:
      let name = sql.name(symbol)
      return VariableInsideText.prefixes.contains { name.hasPrefix($0) } ? name : nil
    default: return nil
    }
  }

  private static let prefixes = ["p_", "v_", "_", "in_", "l_", "par_", "var_", "arg_"]

  private func isVariable(_ name: String, _ variables: Variables) -> Bool {
    !variables.sources(of: name).isEmpty || !variables.type(of: name).isNone
  }

  /// The words of a hole are the variable's own.
  private func isHole(_ range: SourceRange, _ text: DynamicText) -> Bool {
    text.holes.contains { $0.range.lowerBound < Int(range.end) && Int(range.start) < $0.range.upperBound }
  }

  /// A block has variables of its own.
  private func holdsBlock(_ sql: Script) -> Bool {
    sql.tree[sql.tree.script].contains {
      switch sql.tree[$0] {
      case .anonymous, .block, .createProcedure, .opaque: true
      default: false
      }
    }
  }
}
