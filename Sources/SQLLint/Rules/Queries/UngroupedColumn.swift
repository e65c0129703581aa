import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A column beside an aggregate that no GROUP BY names.
///
///     SELECT owner, COUNT(*) FROM calls   →   refused: which owner?
struct UngroupedColumn: SelectRule {
  let code = "QRY018"
  let name = "ungrouped-column"
  let summary = "a column beside an aggregate that is not grouped"
  let defaultSeverity = Severity.error

  func findings(in place: SelectPlace, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let select = script.tree[place.select]
    guard !script.grammar.isLenient, !select.from.isEmpty else { return [] }
    guard select.groupBy.isEmpty || script.grammar.groupsByEveryColumn else { return [] }
    let values = script.tree[select.items].map { script.tree[$0].value }
    guard !select.groupBy.isEmpty || values.contains(where: { holdsAggregate($0, script) }) else { return [] }
    let grouped = groupedColumns(of: select, script)
    let column = values.lazy.flatMap { looseColumns(in: $0, context) }.first { isRefused($0, grouped, place, context) }
    guard let column, !groupsByAll(select, script) else { return [] }
    return [finding(column, isGrouped: !select.groupBy.isEmpty, script)]
  }

  private func finding(_ column: ExpressionID, isGrouped: Bool, _ script: Script) -> Diagnostic {
    let written = script.quoted(script.range(column))
    let message =
      isGrouped
      ? "\(written) is neither grouped nor put together: the statement is refused when it runs"
      : "\(written) stands beside an aggregate and nothing is grouped: the statement is refused when it runs"
    return finding(
      message, at: script.range(column), help: "GROUP BY \(script.text(script.tree.extent(of: column))), or take one value, as MAX does")
  }

  // MARK: Aggregates

  /// An aggregate of the query itself, not of a window.
  private func holdsAggregate(_ value: ExpressionID, _ script: Script) -> Bool {
    guard !script.isColumn(value) else { return false }
    let parts = script.expressionsOutsideQueries(in: value)
    guard parts.contains(where: { script.isAggregate($0) }) else { return false }
    let windows = parts.filter { isWindow($0, script) }.map { script.tree.extent(of: $0) }
    return parts.contains { part in script.isAggregate(part) && !isInside(part, windows, script) }
  }

  private func isWindow(_ expression: ExpressionID, _ script: Script) -> Bool {
    if case .windowed = script.tree[expression] { true } else { false }
  }

  private func isInside(_ part: ExpressionID, _ extents: [Extent], _ script: Script) -> Bool {
    let own = script.tree.extent(of: part)
    return extents.contains { $0.first <= own.first && own.last <= $0.last }
  }

  // MARK: Columns

  /// Columns outside of aggregates and windows, and of functions that nobody knows, which may be aggregates too.
  private func looseColumns(in value: ExpressionID, _ context: LintContext) -> [ExpressionID] {
    let script = context.script
    let parts = script.expressionsOutsideQueries(in: value)
    let hidden = parts.filter { covers($0, context) }.map { script.tree.extent(of: $0) }
    return parts.filter { script.isColumn($0) && !isInside($0, hidden, script) }
  }

  private func covers(_ expression: ExpressionID, _ context: LintContext) -> Bool {
    switch context.script.tree[expression] {
    case .windowed, .form: true
    case .call: context.script.isAggregate(expression) || context.model.function(of: expression)?.isAggregate != false
    default: context.script.isAggregate(expression)
    }
  }

  /// A column of one of the query's own tables that no group names.
  private func isRefused(_ column: ExpressionID, _ grouped: Set<Symbol>, _ place: SelectPlace, _ context: LintContext) -> Bool {
    let script = context.script
    guard let name = script.column(column), !grouped.contains(name), case .column = context.model.meaning(of: column) else { return false }
    guard place.role.isSubquery else { return true }
    guard case .qualified(let table, _) = script.tree[column] else { return false }
    return script.relations(in: script.tree[place.select].from).contains { $0.name == table }
  }

  /// The columns that stand anywhere in GROUP BY, or in the items that it names by alias or number.
  private func groupedColumns(of select: Select, _ script: Script) -> Set<Symbol> {
    let items = script.tree[select.items].map { script.tree[$0] }
    var columns: Set<Symbol> = []
    for group in script.tree[select.groupBy] {
      columns.formUnion(script.expressions(in: group).compactMap { script.column($0) })
      let alias = script.column(group)
      let place = script.integer(group)
      for (index, item) in items.enumerated() where place == index + 1 || (alias != nil && item.alias == alias) {
        columns.formUnion(script.expressions(in: item.value).compactMap { script.column($0) })
      }
    }
    return columns
  }

  /// GROUP BY ALL leaves no list behind.
  private func groupsByAll(_ select: Select, _ script: Script) -> Bool {
    guard select.groupBy.isEmpty, let item = script.tree[select.items].last else { return false }
    var depth = 0
    for token in (script.tree.extent(of: script.tree[item].value).last + 1)..<UInt32(script.scriptTokenCount) {
      switch script.kind(token) {
      case .openParen: depth += 1
      case .closeParen where depth == 0: return false
      case .closeParen: depth -= 1
      case .group where depth == 0: return true
      case .semicolon: return false
      default: break
      }
    }
    return false
  }
}
