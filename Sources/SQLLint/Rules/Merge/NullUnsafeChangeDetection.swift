import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// `<>` between the row that is there and the row that comes: NULL on either side is no difference to it.
///
///     WHEN MATCHED AND target.email <> source.email   →   a first email is never written over NULL
struct NullUnsafeChangeDetection: StatementRule {
  let code = "MRG002"
  let name = "null-unsafe-change-detection"
  let summary = "<> decides whether a row changed"
  let defaultSeverity = Severity.error

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    return changeConditions(script.tree[statement], script).flatMap { condition in
      script.expressions(in: condition).compactMap { finding(at: $0, in: condition, script) }
    }
  }

  /// WHEN MATCHED AND condition; ON CONFLICT DO UPDATE … WHERE condition
  private func changeConditions(_ statement: Statement, _ script: Script) -> [ExpressionID] {
    switch statement {
    case .merge(let id):
      script.tree[script.tree[id].branches].map { script.tree[$0] }.filter(\.isMatched).map(\.condition)
    case .insert(let id) where !script.tree[id].conflict.isNone: [script.tree[script.tree[id].conflict].filter]
    default: []
    }
  }

  private func finding(at expression: ExpressionID, in condition: ExpressionID, _ script: Script) -> Diagnostic? {
    guard case .binary(.notEqual, let left, let right) = script.tree[expression], isComparison(left, right, script) else { return nil }
    guard !asksForNull(left, right, in: condition, script), let sign = sign(between: left, right, script) else { return nil }
    let column = script.column(left).map { script.name($0) } ?? ""
    return finding(
      "'\(script.text(sign))' is not true when one side is NULL: '\(column)' is not updated where it was or becomes NULL",
      at: script.range(sign), help: "compare with IS DISTINCT FROM",
      fix: Diagnostic.Fix("compare with IS DISTINCT FROM", edits: [TextEdit(replacing: script.range(sign), with: "IS DISTINCT FROM")]))
  }

  /// Two columns of different tables.
  private func isComparison(_ left: ExpressionID, _ right: ExpressionID, _ script: Script) -> Bool {
    guard case .qualified(let first, _) = script.tree[left], case .qualified(let second, _) = script.tree[right] else { return false }
    return first != second
  }

  /// `… OR target.email IS NULL AND source.email IS NOT NULL`: the author thought of it.
  private func asksForNull(_ left: ExpressionID, _ right: ExpressionID, in condition: ExpressionID, _ script: Script) -> Bool {
    let compared = [script.column(left), script.column(right)]
    return script.expressions(in: condition).contains {
      guard case .isNull(let value, negated: _) = script.tree[$0], let column = script.column(value) else { return false }
      return compared.contains(column)
    }
  }

  private func sign(between left: ExpressionID, _ right: ExpressionID, _ script: Script) -> TokenID? {
    let between = script.tree.extent(of: left).last + 1..<script.tree.extent(of: right).first
    return between.map(TokenID.init(raw:)).first { script.tokens[Int($0.raw)].kind == .notEqual }
  }
}
