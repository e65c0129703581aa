import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// RESULT_SCAN(LAST_QUERY_ID()) asked for the figures of a write that was not the last statement, or that has no such figure.
///
///     MERGE INTO t …;
///     ins := (SELECT "number of rows inserted" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())));
///     upd := (SELECT "number of rows updated"  FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())));   →   of the query above
struct WrongResultScan: BodyRule {
  let code = "LOG006"
  let name = "wrong-result-scan"
  let summary = "RESULT_SCAN reads the figures of another statement"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.readsLastResult else { return [] }
    return script.statementLists(in: body).flatMap { list -> [Diagnostic] in
      let statements = Array(script.tree[list])
      return statements.indices.flatMap { findings(at: $0, in: statements, script) }
    }
  }

  private func findings(at index: Int, in statements: [StatementID], _ script: Script) -> [Diagnostic] {
    guard runsQuery(statements[index], script) else { return [] }
    let columns = figures(askedBy: statements[index], script)
    guard !columns.isEmpty, let last = lastQuery(before: index, in: statements, script) else { return [] }
    return columns.compactMap { column in
      guard let reason = reason(column, statements[last], before: last, in: statements, script) else { return nil }
      return finding(
        "\(script.file.text(script.range(column))) is asked of the last statement, and \(reason)", at: script.range(column),
        notes: [Diagnostic.Note("the last statement", at: script.range(statements[last]))],
        help: "take all figures in one SELECT … INTO right behind the write, or keep its query's id in a variable first")
    }
  }

  // MARK: What is asked

  /// The columns "number of rows …" of a statement that reads the last result.
  private func figures(askedBy statement: StatementID, _ script: Script) -> [ExpressionID] {
    let expressions = script.expressions(in: statement)
    guard expressions.contains(where: { readsLastResult($0, script) }) else { return [] }
    return expressions.filter { expression in
      script.column(expression).map { script.name($0).lowercased().hasPrefix("number of ") } ?? false
    }
  }

  /// RESULT_SCAN(LAST_QUERY_ID())
  private func readsLastResult(_ expression: ExpressionID, _ script: Script) -> Bool {
    guard script.calledName(expression) == "result_scan", case .call(_, let arguments, distinct: _) = script.tree[expression] else {
      return false
    }
    guard let id = script.tree[arguments].first, script.calledName(id) == "last_query_id" else { return false }
    guard case .call(_, let inner, distinct: _) = script.tree[id] else { return false }
    return inner.isEmpty
  }

  // MARK: What was run

  private func lastQuery(before index: Int, in statements: [StatementID], _ script: Script) -> Int? {
    for number in statements[..<index].indices.reversed() where !isQuiet(statements[number], script) {
      return runsQuery(statements[number], script) ? number : nil
    }
    return nil
  }

  private func runsQuery(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .query, .insert, .update, .delete, .merge: true
    case .assign(let id): script.holdsQuery(script.tree[id].value)
    case .declare(let id): !script.tree[id].value.isNone && script.holdsQuery(script.tree[id].value)
    case .giveBack(let value): !value.isNone && script.holdsQuery(value)
    default: false
    }
  }

  /// Nothing is asked of the engine.
  private func isQuiet(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .nothing: true
    case .assign, .declare: !runsQuery(statement, script)
    default: false
    }
  }

  /// Why the figure is not this statement's to give; nil where it is.
  private func reason(
    _ column: ExpressionID, _ last: StatementID, before index: Int, in statements: [StatementID], _ script: Script
  ) -> String? {
    let figure = script.column(column).map { script.name($0).lowercased() } ?? ""
    switch script.tree[last] {
    case .insert:
      if figure == "number of rows inserted" {
        return isRowOfRecord(last, behind: index, in: statements, script) ? "that wrote one row of a log" : nil
      }
      return "an INSERT has no such figure"
    case .update: return figure.contains("updated") ? nil : "an UPDATE has no such figure"
    case .delete: return figure.contains("deleted") ? nil : "a DELETE has no such figure"
    case .merge(let id): return reason(figure, script.tree[id], script)
    default: return figures(askedBy: last, script).isEmpty ? nil : "that was the SELECT of another figure"
    }
  }

  private func reason(_ figure: String, _ merge: Merge, _ script: Script) -> String? {
    let actions = script.tree[merge.branches].map { script.tree[$0].action }
    if figure == "number of rows inserted" { return actions.contains(.insert) ? nil : "this MERGE inserts nothing" }
    if figure == "number of rows updated" { return actions.contains(.update) ? nil : "this MERGE updates nothing" }
    if figure == "number of rows deleted" { return actions.contains(.delete) ? nil : "this MERGE deletes nothing" }
    return nil
  }

  private func isRowOfRecord(_ statement: StatementID, behind index: Int, in statements: [StatementID], _ script: Script) -> Bool {
    guard script.insertsWrittenRow(statement), script.recordsRun(statement) else { return false }
    return statements[..<index].contains { script.isBulkWrite($0) }
  }
}
