import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A handler that empties or drops what the failed run needs to be looked into, or to be run again.
///
///     EXCEPTION WHEN OTHER THEN TRUNCATE TABLE stg.calls; RAISE;
///
/// Any error leads there, a full warehouse and a typing mistake alike.
struct DestructiveHandler: BodyRule {
  let code = "EXC010"
  let name = "destructive-handler"
  let summary = "a handler that drops or empties a table or removes files"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.handlers.isEmpty else { return [] }
    let own = createdTables(in: body, script)
    return body.statements.compactMap { statement in
      guard let number = statement.handler, let loss = loss(statement.id, own, script) else { return nil }
      guard !isUndone(statement.handler, in: body, script) else { return nil }
      let handler = script.tree[body.handlers[number].id]
      return finding(
        "any error leads here, and \(loss.text)", at: loss.range,
        notes: [Diagnostic.Note("caught here", at: script.range(handler.first))],
        help: "leave it in place for whoever looks into the failure; what a run began is undone by ROLLBACK")
    }
  }

  private struct Loss {
    let text: String
    let range: SourceRange
  }

  private func loss(_ statement: StatementID, _ own: Set<String>, _ script: Script) -> Loss? {
    func table(_ name: NameID, _ what: String) -> Loss? {
      guard !name.isNone, !own.contains(script.name(script.tree[name].name)), !isScratch(name, script) else { return nil }
      let range = script.range(name)
      return Loss(text: "'\(script.file.text(range))' is \(what)", range: range)
    }
    switch script.tree[statement] {
    case .truncate(let name): return table(name, "emptied")
    case .delete(let id) where script.tree[id].filter.isNone && script.tree[id].using.isEmpty:
      return table(script.tree[id].table, "emptied")
    case .drop(let id) where script.tree[id].kind == .table || script.tree[id].kind == .schema:
      return table(script.tree[id].name, "dropped")
    case .command(let id) where ["remove", "rm"].contains(script.name(script.tree[id].verb)):
      return Loss(text: "the files are removed", range: script.range(statement))
    default: return nil
    }
  }

  /// Tables that the body itself makes: what it cleans up is its own.
  private func createdTables(in body: Body, _ script: Script) -> Set<String> {
    var names: Set<String> = []
    for statement in body.statements {
      guard case .createTable(let id) = script.tree[statement.id] else { continue }
      names.insert(script.name(script.tree[script.tree[id].name].name))
    }
    return names
  }

  /// `tmp_calls`, `calls_temp`
  private func isScratch(_ table: NameID, _ script: Script) -> Bool {
    let name = script.name(script.tree[table].name)
    return name.hasPrefix("#") || name.split(separator: "_").contains { ["tmp", "temp", "scratch", "work", "wrk"].contains($0) }
  }

  /// Where a procedure is one transaction, what a handler does is undone when it raises.
  private func isUndone(_ number: Int?, in body: Body, _ script: Script) -> Bool {
    guard let number, body.isTransform || !script.grammar.commitsEachStatement else { return false }
    return script.lets(out: body.handlers[number])
  }
}
