import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A key is made from the greatest one that is there.
///
///     INSERT INTO t (id) SELECT MAX(id) + 1 FROM t   →   two runs at once make the same key
struct MaxPlusOneKey: StatementRule {
  let code = "INS004"
  let name = "max-plus-one-key"
  let summary = "a key is made from the greatest one that is there"
  let defaultSeverity = Severity.warning

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    let places: [ExpressionID] =
      switch script.tree[statement] {
      case .insert: script.expressions(in: statement)
      case .query(let query): targets(query, script)
      case .assign(let id): script.expressions(in: script.tree[id].value)
      default: []
      }
    guard !places.isEmpty else { return [] }
    return places.compactMap { finding(at: $0, script) }
  }

  /// The items of SELECT … INTO variable.
  private func targets(_ query: QueryID, _ script: Script) -> [ExpressionID] {
    guard case .select(let id) = script.tree[query], !script.tree[id].into.isEmpty else { return [] }
    return script.tree[script.tree[id].items].flatMap { script.expressions(in: script.tree[$0].value) }
  }

  private func finding(at expression: ExpressionID, _ script: Script) -> Diagnostic? {
    guard case .binary(.add, let left, let right) = script.tree[expression] else { return nil }
    guard let column = greatest(left, script, next: right) ?? greatest(right, script, next: left) else { return nil }
    return finding(
      "two runs at once make the same '\(script.name(column))': both see the same greatest one", at: script.range(expression),
      help: "take it from a sequence or an identity column")
  }

  /// The key of `MAX(key)`, where 1 or the number of a row is added to it.
  private func greatest(_ value: ExpressionID, _ script: Script, next: ExpressionID) -> Symbol? {
    guard script.integer(next) == 1 || isRowNumber(next, script) else { return nil }
    guard let column = maximum(value, script), isKeyLike(script.name(column)) else { return nil }
    return column
  }

  private func isRowNumber(_ value: ExpressionID, _ script: Script) -> Bool {
    guard case .windowed(let call, _) = script.tree[value] else { return false }
    return script.calledName(call) == "row_number"
  }

  /// `MAX(x)`, `COALESCE(MAX(x), 0)`, `(SELECT MAX(x) FROM t)`
  private func maximum(_ value: ExpressionID, _ script: Script) -> Symbol? {
    var next = script.withoutCasts(value)
    for _ in 0..<4 {
      switch script.tree[next] {
      case .call:
        guard let name = script.calledName(next), let first = script.tree[script.arguments(of: next)].first else { return nil }
        if name == "max" { return script.column(script.withoutCasts(first)) }
        guard FunctionNames.nullReplacing.contains(name) else { return nil }
        next = script.withoutCasts(first)
      case .subquery(let query):
        guard case .select(let id) = script.tree[query], let item = script.tree[script.tree[id].items].first else { return nil }
        next = script.withoutCasts(script.tree[item].value)
      default: return nil
      }
    }
    return nil
  }

  private static let endings: Set<String> = [
    "id", "key", "sk", "no", "num", "nr", "seq", "number", "code", "nummer", "sequence", "pk", "cod",
  ]

  /// A day or an amount may well be one more than the last.
  private func isKeyLike(_ name: String) -> Bool {
    let last = name.split(separator: "_").last.map(String.init) ?? name
    return Self.endings.contains(last) || Self.endings.contains(name.split(separator: "_").first.map(String.init) ?? "")
      || last.hasSuffix("id")
  }
}
