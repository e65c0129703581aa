import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// Handlers of one block that do the same, each for a condition of its own.
///
///     WHEN STATEMENT_ERROR THEN ROLLBACK; RAISE; WHEN EXPRESSION_ERROR THEN ROLLBACK; RAISE;
///
/// What is changed in one of them is forgotten in the other.
struct DuplicateHandlers: BodyRule {
  let code = "EXC012"
  let name = "duplicate-handlers"
  let summary = "several handlers of a block do the same"
  let defaultSeverity = Severity.info

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard body.handlers.count > 1 else { return [] }
    var findings: [Diagnostic] = []
    for block in Set(body.handlers.map(\.block)).sorted() {
      findings += duplicates(among: body.handlers.filter { $0.block == block }, script)
    }
    return findings
  }

  private func duplicates(among handlers: [BodyHandler], _ script: Script) -> [Diagnostic] {
    var merged: Set<HandlerID> = []
    var findings: [Diagnostic] = []
    for (index, handler) in handlers.enumerated() where index > 0 {
      let own = extent(of: handler, script)
      guard let first = handlers[..<index].first(where: { script.isSame(extent(of: $0, script), own) }) else { continue }
      let fix = merged.insert(first.id).inserted ? fix(merging: handler, into: first, script) : nil
      findings += finding(of: handler, like: first, fix, script)
    }
    return findings
  }

  private func finding(of handler: BodyHandler, like first: BodyHandler, _ fix: Diagnostic.Fix?, _ script: Script) -> [Diagnostic] {
    guard let condition = script.tree[script.tree[handler.id].conditions].first,
      let other = script.tree[script.tree[first.id].conditions].first
    else { return [] }
    return [
      finding(
        "'\(script.text(condition))' is handled as '\(script.text(other))' is, in a copy: what is changed in one is forgotten in the other",
        at: script.range(condition), notes: [Diagnostic.Note("the same statements", at: script.range(other))],
        help: "one handler may name both: WHEN \(script.text(other)) OR \(script.text(condition)) THEN", fix: fix)
    ]
  }

  /// The tokens of its statements.
  private func extent(of handler: BodyHandler, _ script: Script) -> Extent {
    let statements = script.tree[script.tree[handler.id].statements]
    guard let first = statements.first, let last = statements.last else { return .empty }
    return Extent(first: script.tree.extent(of: first).first, last: script.tree.extent(of: last).last)
  }

  /// The conditions of both before the statements of one. A handler for the rest takes the other's
  /// place, but for the two errors that OTHERS does not take.
  private func fix(merging handler: BodyHandler, into first: BodyHandler, _ script: Script) -> Diagnostic.Fix? {
    if script.catchAll(first) != nil { return nil }
    let isCovered = script.catchAll(handler) != nil && script.condition(of: first, among: ["query_canceled", "assert_failure"]) == nil
    if isCovered { return fix(removing: first, script) }
    guard let removal = removal(of: handler, script), let last = script.tree[script.tree[first.id].conditions].last else { return nil }
    let conditions = script.tree[script.tree[handler.id].conditions].map { " OR " + script.text($0) }.joined()
    let place = Int(script.range(last).end)
    let edit = TextEdit(replacing: SourceRange(start: place, end: place), with: conditions)
    return Diagnostic.Fix("write one handler for both", .suggested, edits: [edit, removal])
  }

  private func fix(removing handler: BodyHandler, _ script: Script) -> Diagnostic.Fix? {
    removal(of: handler, script).map { Diagnostic.Fix("leave it to the handler of the rest", .suggested, edits: [$0]) }
  }

  /// From the WHEN to the last semicolon, with the blanks before it.
  private func removal(of handler: BodyHandler, _ script: Script) -> TextEdit? {
    guard let last = script.tree[script.tree[handler.id].statements].last else { return nil }
    let before = script.tokens[Int(script.tree[handler.id].first.raw) - 1]
    return TextEdit(replacing: SourceRange(start: before.end, end: script.end(of: last)), with: "")
  }
}
