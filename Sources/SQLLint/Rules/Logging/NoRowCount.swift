import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A procedure that writes rows and answers with a fixed text.
///
///     INSERT INTO t SELECT …;  RETURN 'done';
///
/// It says the same for no row and for a million.
struct NoRowCount: BodyRule {
  let code = "LOG003"
  let name = "no-row-count"
  let summary = "a fixed text as the result of a procedure that writes rows"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.block.isNone, !body.isTransform, script.declaresResult(body) else { return [] }
    let statements = Array(script.tree[script.tree[body.block].statements])
    guard let last = statements.last, case .giveBack(let value) = script.tree[last], !value.isNone else { return [] }
    guard case .string = script.tree[value], let write = lastWrite(before: last, in: body, script), !counts(body, script) else { return [] }
    let previous = statements.dropLast().last
    return [finding(of: value, write, previous, script)]
  }

  private func finding(of value: ExpressionID, _ write: StatementID, _ previous: StatementID?, _ script: Script) -> Diagnostic {
    let fix = previous == write && !script.grammar.countsEveryQuery ? fix(behind: value, script) : nil
    let note = script.writtenTable(write).map { [Diagnostic.Note("nobody learns how many rows this wrote", at: script.range($0))] } ?? []
    return finding(
      "\(script.quoted(script.range(value))) is the answer whether no row was written or a million", at: script.range(value), notes: note,
      help: help(script.grammar), fix: fix)
  }

  private func help(_ grammar: Grammar) -> String {
    grammar.countsEveryQuery
      ? "GET DIAGNOSTICS n = ROW_COUNT behind the statement, and return the number"
      : "keep SQLROWCOUNT behind the statement, and return the number"
  }

  /// `'done'`   →   `'done: ' || SQLROWCOUNT || ' rows'`
  private func fix(behind value: ExpressionID, _ script: Script) -> Diagnostic.Fix {
    let place = Int(script.range(value).end)
    let quote = script.isInQuotedBody(TokenID(raw: script.tree.extent(of: value).first)) ? "''" : "'"
    let text = " || \(quote): \(quote) || SQLROWCOUNT || \(quote) rows\(quote)"
    let edit = TextEdit(replacing: SourceRange(start: place, end: place), with: text)
    return Diagnostic.Fix("say how many rows", .suggested, edits: [edit])
  }

  private func lastWrite(before last: StatementID, in body: Body, _ script: Script) -> StatementID? {
    body.statements.last { $0.handler == nil && $0.id != last && script.isBulkWrite($0.id) && !script.recordsRun($0.id) }?.id
  }

  private static let counters: Set = [
    "sqlrowcount", "row_count", "count", "result_scan", "sum", "array_size", "system$log_info", "system$log",
  ]

  /// Whether the body counts something anywhere, or leaves it to somebody else.
  private func counts(_ body: Body, _ script: Script) -> Bool {
    let hasDiagnostics = body.statements.contains {
      switch script.tree[$0.id] {
      case .diagnostics, .execute, .call, .opaque: true
      default: false
      }
    }
    return hasDiagnostics || script.expressions(in: script.tree.extent(of: body.owner)).contains { isCounter($0, script) }
  }

  private func isCounter(_ expression: ExpressionID, _ script: Script) -> Bool {
    switch script.tree[expression] {
    case .column(let name), .bind(let name): Self.counters.contains(script.name(name))
    case .call: Self.counters.contains(script.calledName(expression) ?? "")
    default: false
    }
  }
}
