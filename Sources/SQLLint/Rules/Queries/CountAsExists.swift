import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// All rows are counted to learn whether there is one.
///
///     IF ((SELECT COUNT(*) FROM stg.calls WHERE state = 'new') > 0)   →   EXISTS (SELECT 1 FROM …)
struct CountAsExists: ExpressionRule {
  let code = "QRY007"
  let name = "count-as-exists"
  let summary = "all rows are counted to learn whether there is one"
  let defaultSeverity = Severity.info
  var kinds: Set<ExpressionKind> { [.operation] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .binary(let sign, let left, let right) = script.tree[expression] else { return [] }
    if case .subquery(let query) = script.tree[left], let exists = asksWhether(sign, script.integer(right)) {
      return finding(expression, left, query, exists, script).map { [$0] } ?? []
    }
    if case .subquery(let query) = script.tree[right], let exists = asksWhether(sign.mirrored, script.integer(left)) {
      return finding(expression, right, query, exists, script).map { [$0] } ?? []
    }
    return []
  }

  /// `count > 0` asks whether there is one, `count = 0` whether there is none; anything else asks how many.
  private func asksWhether(_ sign: BinaryOperator, _ number: Int?) -> Bool? {
    switch (sign, number) {
    case (.greater, 0), (.notEqual, 0), (.greaterOrEqual, 1): true
    case (.equal, 0), (.lessOrEqual, 0), (.less, 1): false
    default: nil
    }
  }

  private func finding(
    _ expression: ExpressionID, _ subquery: ExpressionID, _ query: QueryID, _ exists: Bool, _ script: Script
  ) -> Diagnostic? {
    guard case .select(let id) = script.tree[query], let count = onlyCount(script.tree[id], script) else { return nil }
    let words = exists ? "EXISTS" : "NOT EXISTS"
    return finding(
      "every row is counted to learn whether there is \(exists ? "one" : "none"): \(words) stops at the first",
      at: script.range(count), help: "ask \(words) (SELECT 1 FROM …)", fix: fix(expression, subquery, count, words, script))
  }

  /// COUNT(*) or COUNT(1) of all rows, and nothing else.
  private func onlyCount(_ select: Select, _ script: Script) -> ExpressionID? {
    guard select.items.count == 1, !select.from.isEmpty, select.groupBy.isEmpty, select.having.isNone, select.qualify.isNone else {
      return nil
    }
    guard let item = script.tree[select.items].first, !select.isDistinct else { return nil }
    let value = script.tree[item].value
    guard case .call(_, let arguments, distinct: false) = script.tree[value], script.calledName(value) == "count" else { return nil }
    guard arguments.count == 1, let argument = script.tree[arguments].first else { return nil }
    switch script.tree[argument] {
    case .star, .number: return value
    default: return nil
    }
  }

  private func fix(
    _ expression: ExpressionID, _ subquery: ExpressionID, _ count: ExpressionID, _ words: String, _ script: Script
  ) -> Diagnostic.Fix? {
    let (whole, inner) = (script.tree.extent(of: expression), script.tree.extent(of: subquery))
    guard script.kind(inner.first) == .openParen else { return nil }
    var edits: [TextEdit] = []
    if inner.first > whole.first { edits.append(script.removal(from: whole.first, before: inner.first)) }
    edits.append(script.insertion(words + " ", before: inner.first))
    let counted = script.tree.extent(of: count)
    edits.append(script.replacement(of: counted.first, through: counted.last, with: "1"))
    if inner.last < whole.last { edits.append(script.removal(behind: inner.last, through: whole.last)) }
    return Diagnostic.Fix("ask \(words)", edits: edits)
  }
}

extension BinaryOperator {
  /// The sign with its sides exchanged.
  var mirrored: BinaryOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
