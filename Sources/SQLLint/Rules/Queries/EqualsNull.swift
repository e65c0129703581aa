import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A comparison with NULL, which is never true.
///
///     WHERE ended_at = NULL   →   ended_at IS NULL
struct EqualsNull: ExpressionRule {
  let code = "QRY003"
  let name = "equals-null"
  let summary = "a comparison with NULL, which is never true"
  let defaultSeverity = Severity.error
  var dynamicReading: DynamicReading { .all }
  var kinds: Set<ExpressionKind> { [.operation, .predicate, .conditional] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    switch script.tree[expression] {
    case .binary(let sign, let left, let right):
      guard let word = sign.comparison, script.isNull(right) || script.isNull(left) else { return [] }
      return comparison(sign, word, left, right, script).map { [$0] } ?? []
    case .inList(_, let list, let negated): return inList(script.tree[list].first { script.isNull($0) }, negated, script)
    case .conditional(let id): return branches(script.tree[id], script)
    default: return []
    }
  }

  // MARK: x = NULL

  private func comparison(
    _ sign: BinaryOperator, _ kind: TokenKind, _ left: ExpressionID, _ right: ExpressionID, _ script: Script
  ) -> Diagnostic? {
    guard let token = script.token(kind, between: left, and: right) else { return nil }
    let (null, other) = script.isNull(right) ? (right, left) : (left, right)
    guard script.calledName(other) != "all" else { return nil }  // true of no values at all
    let range = script.range(ofToken: token).joined(with: script.range(null))
    let help = sign == .notEqual ? "IS NOT NULL finds what has a value" : "IS NULL finds what has no value"
    return finding(
      "\(script.quoted(range)) is never true: a comparison with NULL is NULL", at: range, help: help,
      fix: fix(sign, token, left, right, script))
  }

  private func fix(
    _ sign: BinaryOperator, _ token: UInt32, _ left: ExpressionID, _ right: ExpressionID, _ script: Script
  ) -> Diagnostic.Fix? {
    guard sign == .equal || sign == .notEqual else { return nil }
    let test = sign == .equal ? "IS NULL" : "IS NOT NULL"
    let null = script.withBrackets(script.tree.extent(of: script.isNull(right) ? right : left))
    if script.isNull(right) {
      return Diagnostic.Fix("write \(test)", edits: [script.replacement(of: token, through: null.last, with: test)])
    }
    let other = script.tree.extent(of: right)
    guard null.last + 1 == token, token + 1 == other.first else { return nil }
    let edits = [script.removal(from: null.first, before: other.first), script.insertion(" " + test, behind: other.last)]
    return Diagnostic.Fix("write \(test)", edits: edits)
  }

  // MARK: x IN (…, NULL)

  private func inList(_ null: ExpressionID?, _ negated: Bool, _ script: Script) -> [Diagnostic] {
    guard let null else { return [] }
    let message =
      negated ? "NOT IN with a NULL in its list is true for no row" : "this finds no row: nothing equals NULL, not even in a list"
    return [finding(message, at: script.range(null), help: "take NULL out of the list, and ask IS NULL beside it")]
  }

  // MARK: CASE x WHEN NULL

  private func branches(_ conditional: Conditional, _ script: Script) -> [Diagnostic] {
    guard !conditional.operand.isNone else { return [] }
    let branches = script.tree[conditional.branches]
    return stride(from: 0, to: branches.count, by: 2).map { branches[$0] }.filter { script.isNull($0) }.map {
      finding(
        "this branch is never taken: WHEN compares, and nothing equals NULL", at: script.range($0),
        help: "write CASE WHEN … IS NULL THEN")
    }
  }
}

extension BinaryOperator {
  /// The sign of a comparison that has one.
  fileprivate var comparison: TokenKind? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }
}
