import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// WHERE asks for what is known only when the rows are chosen.
///
///     SELECT owner FROM calls WHERE COUNT(*) > 1 GROUP BY owner   →   HAVING COUNT(*) > 1
struct AggregateInWhere: SelectRule {
  let code = "QRY015"
  let name = "aggregate-in-where"
  let summary = "an aggregate or a window function in WHERE"
  let defaultSeverity = Severity.error

  func findings(in place: SelectPlace, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let filter = script.tree[place.select].filter
    guard !filter.isNone, !place.role.isSubquery else { return [] }
    let parts = script.expressionsOutsideQueries(in: filter)
    let windows = parts.filter { isWindow($0, script) }
    let extents = windows.map { script.tree.extent(of: $0) }
    let aggregates = parts.filter { part in
      guard script.isAggregate(part), case .call = script.tree[part] else { return false }
      let own = script.tree.extent(of: part)
      return !extents.contains { $0.first <= own.first && own.last <= $0.last }
    }
    return windows.map { windowFinding($0, script) } + aggregates.filter { isEngines($0, script) }.map { aggregateFinding($0, script) }
  }

  private func isWindow(_ expression: ExpressionID, _ script: Script) -> Bool {
    if case .windowed = script.tree[expression] { true } else { false }
  }

  /// A function of the author's own may be called like one in another schema.
  private func isEngines(_ call: ExpressionID, _ script: Script) -> Bool {
    guard case .call(let name, _, distinct: _) = script.tree[call] else { return false }
    return script.tree[name].schema.isNone
  }

  private func aggregateFinding(_ call: ExpressionID, _ script: Script) -> Diagnostic {
    finding(
      "WHERE cannot ask for \(script.quoted(script.range(call))): it chooses the rows before they are put together",
      at: script.range(call), help: "ask in HAVING")
  }

  private func windowFinding(_ call: ExpressionID, _ script: Script) -> Diagnostic {
    let way = script.grammar.hasQualify ? "ask in QUALIFY" : "compute it in a subquery, and ask around it"
    return finding(
      "WHERE cannot ask for a window function: it chooses the rows before the windows are laid", at: script.range(call), help: way)
  }
}
