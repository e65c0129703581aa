import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// COMMIT or ROLLBACK where a transaction cannot end: in a block with handlers, in a function, in a procedure with its owner's rights.
///
///     BEGIN … COMMIT; EXCEPTION WHEN OTHERS THEN … END   →   cannot commit while a subtransaction is active
struct CommitInProtectedBlock: BodyRule {
  let code = "TXN004"
  let name = "commit-in-protected-block"
  let summary = "COMMIT or ROLLBACK where every run of it fails"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.grammar.undoesHandledBlocks, !body.isScript, script.isProcedural(body) else { return [] }
    return body.statements.compactMap { member in
      guard let verb = script.transactionEnd(member.id), let reason = reason(for: member, in: body, script) else { return nil }
      return finding(
        "\(verb) fails here: \(reason.text)", at: script.range(member.id),
        notes: reason.place.map { [Diagnostic.Note(reason.note, at: $0)] } ?? [], help: reason.help)
    }
  }

  private struct Reason {
    let text: String
    let note: String
    let place: SourceRange?
    let help: String
  }

  private func reason(for member: Body.Member, in body: Body, _ script: Script) -> Reason? {
    if let handlers = protection(of: member, in: body, script) {
      let handler = script.tree[handlers].first
      return Reason(
        text: "the block has handlers, and what they are to undo must not be committed", note: "the handlers",
        place: handler.map { script.range(script.tree[$0].first) },
        help: "put what the handlers protect into a block of its own, and COMMIT behind its END")
    }
    guard let procedure = body.procedure else { return nil }
    if procedure.isFunction {
      return Reason(
        text: "a function runs inside the caller's statement", note: "", place: nil, help: "make it a procedure, or leave it to the caller")
    }
    if procedure.security == .owner || procedure.setsSearchPath {
      return Reason(
        text: "a procedure with SECURITY DEFINER or SET cannot end the transaction", note: "", place: nil,
        help: "leave COMMIT to the caller, or take SECURITY DEFINER and SET away")
    }
    return nil
  }

  /// The handlers of the innermost block that the statement stands in between BEGIN and EXCEPTION.
  private func protection(of member: Body.Member, in body: Body, _ script: Script) -> List<HandlerID>? {
    var block = member.block
    var handler = member.handler
    while block >= 0 {
      let handlers = script.tree[body.blocks[block].id].handlers
      if let number = handler, body.handlers[number].block == block {
        handler = body.handlers[number].parent
      } else if !handlers.isEmpty {
        return handlers
      }
      block = body.blocks[block].parent
    }
    return nil
  }
}

extension Script {
  /// COMMIT or ROLLBACK, as the author wrote it; nil for anything else, ROLLBACK TO included.
  func transactionEnd(_ statement: StatementID) -> String? {
    switch tree[statement] {
    case .transaction(.commit), .transaction(.rollback): text(TokenID(raw: tree.extent(of: statement).first)).uppercased()
    default: nil
    }
  }

  /// A body with statements of its own, and not of plain SQL.
  func isProcedural(_ body: Body) -> Bool { body.procedure.map { ["", "plpgsql"].contains(language(of: $0)) } ?? true }
}
