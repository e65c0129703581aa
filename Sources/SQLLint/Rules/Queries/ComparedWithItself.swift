import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A column is compared with itself.
///
///     JOIN stg.users AS u ON u.id = u.id   →   every call with every user
struct ComparedWithItself: ExpressionRule {
  let code = "QRY011"
  let name = "compared-with-itself"
  let summary = "a column is compared with itself"
  let defaultSeverity = Severity.error
  var kinds: Set<ExpressionKind> { [.operation] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .binary(let sign, let left, let right) = script.tree[expression], let consequence = consequence(of: sign) else { return [] }
    guard isPlainColumn(left, script), script.isSame(left, right) else { return [] }
    let column = script.quoted(script.range(left))
    return [
      finding(
        "\(column) is compared with itself: this is \(consequence)", at: script.range(expression),
        help: "compare it with the column or the variable that was meant")
    ]
  }

  /// `x <> x` finds NaN, and is left alone.
  private func consequence(of sign: BinaryOperator) -> String? {
    switch sign {
    case .equal, .lessOrEqual, .greaterOrEqual: "true for every row where it is not NULL"
    case .less, .greater: "never true"
    default: nil
    }
  }

  private func isPlainColumn(_ value: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[value] {
    case .column, .qualified, .path: true
    default: false
    }
  }
}
