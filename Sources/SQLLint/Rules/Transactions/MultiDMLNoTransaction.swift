import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// Two tables written, each write committed by itself: a failure between them leaves the first one changed alone.
///
/// A table whose first write in the body is a row of values is taken for a log: it should not share the fate of the rest.
struct MultiDMLNoTransaction: BodyRule {
  let code = "TXN001"
  let name = "multi-dml-no-transaction"
  let summary = "several tables written without a transaction"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.commitsEachStatement, !body.isTransform, !body.isScript, !beginsTransaction(body, script) else { return [] }
    let writes = firstWrites(in: body, script)
    guard writes.count > 1 else { return [] }
    let (first, second) = (writes[0].target, writes[1].target)
    return [finding(first, second, script)]
  }

  private func finding(_ first: NameID, _ second: NameID, _ script: Script) -> Diagnostic {
    let (before, after) = (script.file.text(script.range(first)), script.file.text(script.range(second)))
    return finding(
      "'\(before)' and '\(after)' are written without a transaction: a failure between them leaves '\(before)' changed alone",
      at: script.range(second), notes: [Diagnostic.Note("this is committed by itself", at: script.range(first))],
      help: "put BEGIN TRANSACTION before the first write and COMMIT behind the last, or mark the procedure `--@ transform`")
  }

  private func beginsTransaction(_ body: Body, _ script: Script) -> Bool {
    body.statements.contains {
      switch script.tree[$0.id] {
      case .transaction(let verb): verb == .begin
      case .command(let command): ["begin", "start"].contains(script.name(script.tree[command].verb))
      default: false
      }
    }
  }

  private struct Write {
    let target: NameID
    let isLogged: Bool
  }

  /// The first write of each table outside of handlers, without logs and tables that live for the session only.
  private func firstWrites(in body: Body, _ script: Script) -> [Write] {
    var seen = temporaryTables(of: body, script)
    var writes: [Write] = []
    for statement in body.statements where statement.handler == nil {
      guard let write = write(script.tree[statement.id], script) else { continue }
      guard seen.insert(script.objectName(write.target)).inserted else { continue }
      if !write.isLogged { writes.append(write) }
    }
    return writes
  }

  private func temporaryTables(of body: Body, _ script: Script) -> Set<ObjectName> {
    var names: Set<ObjectName> = []
    for statement in body.statements {
      guard case .createTable(let id) = script.tree[statement.id], script.tree[id].isTemporary else { continue }
      names.insert(script.objectName(script.tree[id].name))
    }
    return names
  }

  private func write(_ statement: Statement, _ script: Script) -> Write? {
    switch statement {
    case .insert(let id): Write(target: script.tree[id].table, isLogged: isRow(script.tree[id].source, script))
    case .update(let id): Write(target: script.tree[id].table, isLogged: false)
    case .delete(let id): Write(target: script.tree[id].table, isLogged: false)
    case .merge(let id): Write(target: script.tree[id].target, isLogged: false)
    case .truncate(let name): Write(target: name, isLogged: false)
    default: nil
    }
  }

  /// VALUES (…) or SELECT without FROM.
  private func isRow(_ query: QueryID, _ script: Script) -> Bool {
    switch script.tree[query] {
    case .values: true
    case .select(let select): script.tree[select].from.isEmpty
    default: false
    }
  }
}
