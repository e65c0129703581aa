import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A count is divided by a count: the result is 0 for every share below one.
///
///     COUNT(ended_at) / COUNT(*)   →   0
struct IntegerDivision: ExpressionRule {
  let code = "QRY016"
  let name = "integer-division"
  let summary = "a count is divided by a count, and the share is 0"
  let defaultSeverity = Severity.error
  var kinds: Set<ExpressionKind> { [.operation] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.dividesWholeNumbers, case .binary(.divide, let left, let right) = script.tree[expression] else { return [] }
    guard isCount(left, script), isCount(right, script), let sign = script.token(.slash, between: left, and: right) else { return [] }
    return [
      finding(
        "both are whole numbers and the rest is cut off: every share below one is 0", at: script.range(ofToken: sign),
        help: "multiply the first with 1.0", fix: fix(left, script))
    ]
  }

  /// COUNT(…), and SUM(CASE … THEN 1 ELSE 0 END).
  private func isCount(_ value: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[value] {
    case .filtered(let call, _): return isCount(call, script)
    case .call(let name, let arguments, distinct: _):
      guard script.tree[name].schema.isNone, let first = script.tree[arguments].first else { return false }
      switch script.calledName(value) {
      case "count": return true
      case "sum": return isWholeCase(first, script)
      case "nullif": return isCount(first, script)
      default: return false
      }
    default: return false
    }
  }

  private func isWholeCase(_ value: ExpressionID, _ script: Script) -> Bool {
    guard case .conditional(let id) = script.tree[value] else { return false }
    let conditional = script.tree[id]
    let branches = script.tree[conditional.branches]
    let results =
      stride(from: 1, to: branches.count, by: 2).map { branches[$0] } + (conditional.otherwise.isNone ? [] : [conditional.otherwise])
    return results.allSatisfy { script.integer($0) != nil }
  }

  private func fix(_ left: ExpressionID, _ script: Script) -> Diagnostic.Fix {
    let extent = script.tree.extent(of: left)
    return Diagnostic.Fix("multiply with 1.0", .suggested, edits: [script.insertion("1.0 * ", before: extent.first)])
  }
}
