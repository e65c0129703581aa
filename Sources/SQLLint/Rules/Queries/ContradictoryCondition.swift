import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// Conditions that together are never true, or always.
///
///     WHERE state = 'new' AND state = 'open'   →   no row
///     WHERE state <> 'new' OR state <> 'open'   →   every row
struct ContradictoryCondition: ExpressionRule {
  let code = "QRY012"
  let name = "contradictory-condition"
  let summary = "conditions that together are never true, or always"
  let defaultSeverity = Severity.error
  var kinds: Set<ExpressionKind> { [.operation, .predicate] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    switch script.tree[expression] {
    case .binary(.and, let left, let right): return pair(of: right, with: left, joinedBy: .and, script)
    case .binary(.or, let left, let right): return pair(of: right, with: left, joinedBy: .or, script)
    case .between(let value, let low, let high, negated: false): return reversed(value, low, high, script)
    default: return []
    }
  }

  // MARK: Two of a chain

  /// A test of a column against what is written out.
  private struct Test {
    enum Kind { case equals, differs, isNull, isNotNull }

    let column: ExpressionID
    let kind: Kind
    let value: ExpressionID
    let whole: ExpressionID
  }

  /// The last operand of a chain against those before it; of long chains only the near ones.
  private func pair(of last: ExpressionID, with chain: ExpressionID, joinedBy sign: BinaryOperator, _ script: Script) -> [Diagnostic] {
    guard let test = test(last, script) else { return [] }
    var next = chain
    for _ in 0..<24 {
      guard case .binary(sign, let left, let right) = script.tree[next] else { break }
      if let found = finding(test, right, sign, script) { return [found] }
      next = left
    }
    return finding(test, next, sign, script).map { [$0] } ?? []
  }

  private func finding(_ test: Test, _ other: ExpressionID, _ sign: BinaryOperator, _ script: Script) -> Diagnostic? {
    guard let other = self.test(other, script), script.isSame(test.column, other.column) else { return nil }
    let column = script.quoted(script.range(test.column))
    let note = [Diagnostic.Note("the other condition", at: script.range(other.whole))]
    if sign == .and, isContradiction(test, other, script) {
      return finding(
        "no row fits both: \(column) cannot be both at once", at: script.range(test.whole), notes: note,
        help: "write OR or IN, or correct one of the two")
    }
    guard sign == .or, isTautology(test, other, script) else { return nil }
    let reason = test.kind == .differs ? "whatever \(column) is, it differs from one" : "\(column) is NULL or it is not"
    let help = test.kind == .differs ? "write AND or NOT IN" : "take both out, or ask what was meant"
    return finding("every row fits one of the two: \(reason)", at: script.range(test.whole), notes: note, help: help)
  }

  private func isContradiction(_ one: Test, _ other: Test, _ script: Script) -> Bool {
    switch (one.kind, other.kind) {
    case (.equals, .equals): areDifferent(one.value, other.value, script)
    case (.isNull, .equals), (.equals, .isNull), (.isNull, .isNotNull), (.isNotNull, .isNull): true
    default: false
    }
  }

  private func isTautology(_ one: Test, _ other: Test, _ script: Script) -> Bool {
    switch (one.kind, other.kind) {
    case (.differs, .differs): areDifferent(one.value, other.value, script)
    case (.isNull, .isNotNull), (.isNotNull, .isNull): true
    default: false
    }
  }

  /// Literals of one kind that are not the same.
  private func areDifferent(_ one: ExpressionID, _ other: ExpressionID, _ script: Script) -> Bool {
    switch (script.tree[one], script.tree[other]) {
    case (.string(let a), .string(let b)): script.string(a) != script.string(b)
    case (.number(let a), .number(let b)): script.text(a) != script.text(b) && Double(script.text(a)) != Double(script.text(b))
    case (.boolean(let a), .boolean(let b)): a != b
    default: false
    }
  }

  private func test(_ condition: ExpressionID, _ script: Script) -> Test? {
    switch script.tree[condition] {
    case .binary(.equal, let left, let right): comparison(.equals, left, right, condition, script)
    case .binary(.notEqual, let left, let right): comparison(.differs, left, right, condition, script)
    case .isNull(let value, let negated) where script.isColumn(value):
      Test(column: value, kind: negated ? .isNotNull : .isNull, value: .none, whole: condition)
    default: nil
    }
  }

  private func comparison(_ kind: Test.Kind, _ left: ExpressionID, _ right: ExpressionID, _ whole: ExpressionID, _ script: Script) -> Test?
  {
    if script.isColumn(left), script.isLiteral(right) { return Test(column: left, kind: kind, value: right, whole: whole) }
    if script.isColumn(right), script.isLiteral(left) { return Test(column: right, kind: kind, value: left, whole: whole) }
    return nil
  }

  // MARK: BETWEEN

  /// `BETWEEN 10 AND 1`
  private func reversed(_ value: ExpressionID, _ low: ExpressionID, _ high: ExpressionID, _ script: Script) -> [Diagnostic] {
    guard isAbove(low, high, script) else { return [] }
    return [
      finding(
        "nothing is between them: the first is the greater one", at: script.range(low).joined(with: script.range(high)),
        help: "write the smaller one first")
    ]
  }

  private func isAbove(_ low: ExpressionID, _ high: ExpressionID, _ script: Script) -> Bool {
    if case .number(let a) = script.tree[low], case .number(let b) = script.tree[high] {
      guard let a = Double(script.text(a)), let b = Double(script.text(b)) else { return false }
      return a > b
    }
    guard let a = script.stringToken(low), let b = script.stringToken(high) else { return false }
    guard let first = CalendarDay(script.string(a)), let second = CalendarDay(script.string(b)) else { return false }
    return (first.year, first.month, first.day) > (second.year, second.month, second.day)
  }
}
