import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// An INSERT with more or fewer values than columns.
struct InsertCountMismatch: StatementRule {
  let code = "SCH005"
  let name = "insert-count-mismatch"
  let summary = "an INSERT whose values are not as many as its columns"
  let defaultSeverity = Severity.error

  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !script.isNearError(statement) else { return [] }
    switch script.tree[statement] {
    case .insert(let id):
      let insert = script.tree[id]
      return insert.columns.isEmpty ? unnamed(insert, statement, context) : named(insert, context)
    case .merge(let id): return script.tree[script.tree[id].branches].compactMap { finding(script.tree[$0], script) }
    default: return []
    }
  }

  // MARK: INSERT INTO t (a, b)

  private func named(_ insert: Insert, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let columns = Int(insert.columns.count)
    if let rows = rows(insert.source, script) {
      return rows.compactMap { row in
        guard let values = valueCount(row, script), values != columns else { return nil }
        return finding(columns, values, at: script.range(row), columns: insert.columns, script)
      }.prefix(1).map { $0 }
    }
    guard let shape = context.model.shape(of: insert.source), shape.isComplete, !shape.columns.isEmpty, shape.columns.count != columns
    else { return [] }
    return [finding(columns, shape.columns.count, at: listRange(insert.columns, script), columns: insert.columns, script)]
  }

  private func finding(_ columns: Int, _ values: Int, at range: SourceRange, columns list: List<TokenID>, _ script: Script) -> Diagnostic {
    finding(
      "\(counted(columns, "column")) and \(counted(values, "value")): nothing is inserted, the statement fails", at: range,
      notes: [Diagnostic.Note("the columns", at: listRange(list, script))], help: "give every column one value")
  }

  private func counted(_ count: Int, _ word: String) -> String { count == 1 ? "1 \(word)" : "\(count) \(word)s" }

  private func listRange(_ list: List<TokenID>, _ script: Script) -> SourceRange {
    let tokens = script.tree[list]
    guard let first = tokens.first, let last = tokens.last else { return SourceRange(start: 0, end: 0) }
    return script.range(first).joined(with: script.range(last))
  }

  private func rows(_ source: QueryID, _ script: Script) -> [ExpressionID]? {
    guard !source.isNone, case .values(let rows) = script.tree[source] else { return nil }
    return Array(script.tree[rows])
  }

  /// The number of values of a row; nil where one of them may be many.
  private func valueCount(_ row: ExpressionID, _ script: Script) -> Int? {
    guard case .tuple(let values) = script.tree[row] else { return nil }
    return script.tree[values].contains { isMany($0, script) } ? nil : Int(values.count)
  }

  private func isMany(_ value: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[value] {
    case .star, .starOf, .starOfPath, .fields, .spread, .missing, .parameter: true
    default: false
    }
  }

  // MARK: INSERT INTO t

  /// Without names there cannot be more values than the table has columns.
  private func unnamed(_ insert: Insert, _ statement: StatementID, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let target = context.model.target(of: statement), target.isExact, !target.columns.isEmpty,
      !context.script.saysInText(script.tree[insert.table].name), let row = rows(insert.source, script)?.first,
      let values = valueCount(row, script),
      values > target.columns.count
    else { return [] }
    let table = script.written(insert.table)
    return [
      finding(
        "'\(table)' has \(counted(target.columns.count, "column")), and here are \(counted(values, "value")): nothing is inserted, the statement fails",
        at: script.range(row), help: "name the columns behind '\(table)', and give every one a value")
    ]
  }

  // MARK: MERGE … INSERT

  private func finding(_ branch: MergeBranch, _ script: Script) -> Diagnostic? {
    guard branch.action == .insert, !branch.columns.isEmpty, !branch.values.isEmpty, branch.columns.count != branch.values.count,
      !script.tree[branch.values].contains(where: { isMany($0, script) })
    else { return nil }
    let values = script.tree[branch.values]
    guard let first = values.first, let last = values.last else { return nil }
    return finding(
      Int(branch.columns.count), values.count, at: script.range(first).joined(with: script.range(last)), columns: branch.columns, script)
  }
}
