import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// BETWEEN ends with a day's first moment, or with its last second: what happens behind it is in no period.
///
///     started_at BETWEEN '2026-11-01' AND '2026-11-30'   →   30 November is not in it, but for midnight
struct BetweenOnTimestamp: ExpressionRule {
  let code = "QRY006"
  let name = "between-on-timestamp"
  let summary = "BETWEEN ends before the last day does"
  let defaultSeverity = Severity.warning
  var kinds: Set<ExpressionKind> { [.predicate] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    guard case .between = context.script.tree[expression] else { return [] }
    return finding(at: expression, in: context).map { [$0] } ?? []
  }

  private func finding(at expression: ExpressionID, in context: LintContext) -> Diagnostic? {
    let script = context.script
    guard case .between(let value, let low, let high, let negated) = script.tree[expression] else { return nil }
    if let end = lastSecond(high, script) { return finding(expression, value, low, high, negated, end, isSecond: true, script) }
    guard let day = day(high, script), isTimestamp(value, context) else { return nil }
    return finding(expression, value, low, high, negated, day, isSecond: false, script)
  }

  private func finding(
    _ expression: ExpressionID, _ value: ExpressionID, _ low: ExpressionID, _ high: ExpressionID, _ negated: Bool, _ day: CalendarDay,
    isSecond: Bool, _ script: Script
  ) -> Diagnostic {
    let column = script.quoted(script.range(value))
    let message =
      isSecond
      ? "this ends before the day does: what \(column) holds within the last second is in no period"
      : "this ends when \(day) begins: of that day only midnight is in it"
    return finding(
      message, at: script.range(high), help: "write \(column) >= … AND \(column) < the day after",
      fix: fix(expression, value, low, high, negated, day, script))
  }

  // MARK: What ends a day

  /// A literal that is one day: `'2026-11-30'`, `DATE '2026-11-30'`.
  private func day(_ high: ExpressionID, _ script: Script) -> CalendarDay? {
    guard let token = script.stringToken(high) else { return nil }
    return CalendarDay(script.string(token))
  }

  /// `'2026-11-30 23:59:59'`
  private func lastSecond(_ high: ExpressionID, _ script: Script) -> CalendarDay? {
    guard let token = script.stringToken(high), script.range(token).bytes.count >= 21 else { return nil }
    let text = script.string(token)
    guard text.utf8.count == 19, text.hasSuffix("23:59:59") else { return nil }
    return CalendarDay(String(text.prefix(10)))
  }

  /// Known by its table or by a cast; else by a name that says so.
  private func isTimestamp(_ value: ExpressionID, _ context: LintContext) -> Bool {
    let script = context.script
    if case .cast(_, let type, trying: _) = script.tree[value] { return script.name(script.tree[type].name).hasPrefix("timestamp") }
    guard let column = script.column(value) else { return false }
    switch context.model.type(of: value) {
    case .timestamp: return true
    case .unknown: break
    default: return false
    }
    let name = script.name(column)
    return name.hasSuffix("_at") || name.hasSuffix("_ts") || name.hasSuffix("timestamp") || name.hasSuffix("datetime")
  }

  // MARK: Fix

  /// `(x >= low AND x < the day after)`
  private func fix(
    _ expression: ExpressionID, _ value: ExpressionID, _ low: ExpressionID, _ high: ExpressionID, _ negated: Bool, _ day: CalendarDay,
    _ script: Script
  ) -> Diagnostic.Fix? {
    let whole = script.tree.extent(of: expression)
    guard script.isColumn(script.withoutCasts(value)), let literal = script.stringToken(high) else { return nil }
    guard let between = script.token(.between, between: value, and: low), let and = script.token(.and, between: low, and: high) else {
      return nil
    }
    let first = negated ? between - 1 : between
    let text = script.text(script.tree.extent(of: value))
    let edits = [
      script.insertion(negated ? "NOT (" : "(", before: whole.first),
      script.replacement(of: first, through: between, with: ">="),
      script.insertion(" \(text) <", behind: and),
      script.replacement(of: literal.raw, through: literal.raw, with: "'\(day.next)'"),
      script.insertion(")", behind: script.withBrackets(script.tree.extent(of: high)).last),
    ]
    return Diagnostic.Fix("end before the day after", edits: edits)
  }
}
