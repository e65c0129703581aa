import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// COMMIT or ROLLBACK in a handler of PL/pgSQL, where the block is undone already, and where either fails in a caller's transaction.
///
/// The log row that is to survive (`INSERT INTO log …; COMMIT; RAISE;`) is left alone: there is no other way to write it.
struct TransactionControlInHandler: BodyRule {
  let code = "TXN005"
  let name = "transaction-control-in-handler"
  let summary = "COMMIT or ROLLBACK in a handler"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.undoesHandledBlocks, !body.isScript, body.procedure?.isFunction != true else { return [] }
    return body.statements.compactMap { member in
      guard let number = member.handler, let verb = script.transactionEnd(member.id) else { return nil }
      let handler = script.tree[body.handlers[number].id]
      if script.isMisplacedCommit(member.id, in: body.handlers[number], body) || isForLog(member.id, handler, script) { return nil }
      return finding(member.id, verb, handler, script)
    }
  }

  private func finding(_ statement: StatementID, _ verb: String, _ handler: Handler, _ script: Script) -> Diagnostic {
    let story =
      verb == "COMMIT"
      ? "COMMIT fails here when the caller has a transaction open, and hides the error that was caught"
      : "the block is undone already: ROLLBACK also undoes what was done before it, and fails when the caller has a transaction open"
    return finding(
      story, at: script.range(statement), notes: [Diagnostic.Note("the handler", at: script.range(handler.first))],
      help: verb == "COMMIT"
        ? "leave COMMIT to the end of the procedure or to the caller" : "take ROLLBACK away and end the handler with RAISE")
  }

  /// A row was written before it, and the error goes on behind it.
  private func isForLog(_ statement: StatementID, _ handler: Handler, _ script: Script) -> Bool {
    guard case .transaction(.commit) = script.tree[statement] else { return false }
    let statements = Array(script.tree[handler.statements])
    guard let place = statements.firstIndex(of: statement) else { return false }
    return statements[..<place].contains { script.changesRows($0) }
      && statements[place...].contains {
        if case .raise(let raise) = script.tree[$0] { !script.isMessage(script.tree[raise]) } else { false }
      }
  }
}

extension Script {
  /// INSERT, UPDATE, DELETE, MERGE, or a call that may write.
  func changesRows(_ statement: StatementID) -> Bool {
    switch tree[statement] {
    case .insert, .update, .delete, .merge, .insertAll, .with, .call, .perform, .execute, .block, .truncate: true
    default: false
    }
  }

  /// A COMMIT at the end of a handler that has nothing to commit, in a body that commits nowhere else: it was to end the procedure.
  func isMisplacedCommit(_ statement: StatementID, in handler: BodyHandler, _ body: Body) -> Bool {
    guard case .transaction(.commit) = tree[statement], let last = tree[tree[handler.id].statements].last, last == statement else {
      return false
    }
    if tree[tree[handler.id].statements].contains(where: { changesRows($0) }) { return false }
    return !body.statements.contains { member in
      guard member.handler == nil, case .transaction(.commit) = tree[member.id] else { return false }
      return true
    }
  }
}
