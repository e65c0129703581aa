import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A row that says 'SUCCESS' is written where the run comes by after a failure too.
///
///     BEGIN … EXCEPTION WHEN OTHER THEN NULL; END;
///     INSERT INTO etl.runs (name, state) VALUES ('load', 'SUCCESS');
struct SuccessLoggedUnconditionally: BodyRule {
  let code = "LOG002"
  let name = "success-logged-unconditionally"
  let summary = "a row says that all went well, whatever happened"
  let defaultSeverity = Severity.warning

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard !body.handlers.isEmpty else { return [] }
    return inHandlers(body, script) + script.statementLists(in: body).flatMap { behindBlocks($0, body, script) }
  }

  // MARK: In a handler

  private func inHandlers(_ body: Body, _ script: Script) -> [Diagnostic] {
    body.statements.compactMap { member in
      guard let number = member.handler, let condition = script.catchesNearlyAll(body.handlers[number]) else { return nil }
      guard let word = script.successWritten(by: member.id) else { return nil }
      return finding(
        "\(script.quoted(script.range(word))) is written here although an error was caught", at: script.range(word),
        notes: [Diagnostic.Note("caught here", at: script.range(condition))], help: "write what happened, and RAISE")
    }
  }

  // MARK: Behind a block that swallows

  private func behindBlocks(_ list: List<StatementID>, _ body: Body, _ script: Script) -> [Diagnostic] {
    var swallowed: TokenID?
    var findings: [Diagnostic] = []
    for statement in script.tree[list] {
      if let condition = swallowing(statement, body, script) { swallowed = swallowed ?? condition }
      guard let condition = swallowed else { continue }
      if asks(statement, script) || isOtherWork(statement, script) { swallowed = nil }
      guard let word = script.successWritten(by: statement) else { continue }
      findings.append(
        finding(
          "\(script.quoted(script.range(word))) is written whatever happened: a failure above is caught and comes here too",
          at: script.range(word), notes: [Diagnostic.Note("this lets the run go on", at: script.range(condition))],
          help: "end the handler with RAISE, or keep in a variable whether the step failed and write that"))
    }
    return findings
  }

  /// The condition of a block's handler after which the run goes on.
  private func swallowing(_ statement: StatementID, _ body: Body, _ script: Script) -> TokenID? {
    guard case .block(let block) = script.tree[statement], !script.tree[block].handlers.isEmpty else { return nil }
    for handler in body.handlers where script.tree[script.tree[block].handlers].contains(handler.id) {
      if let condition = script.catchesNearlyAll(handler), script.goesOn(after: handler, in: body) { return condition }
    }
    return nil
  }

  /// A condition or a loop between them may have asked what happened.
  private func asks(_ statement: StatementID, _ script: Script) -> Bool {
    switch script.tree[statement] {
    case .condition, .loop, .opaque, .assertion: true
    default: false
    }
  }

  /// The row may be about the step behind the block.
  private func isOtherWork(_ statement: StatementID, _ script: Script) -> Bool {
    if script.recordsRun(statement) { return false }
    switch script.tree[statement] {
    case .call, .execute, .perform: return true
    default: return script.isBulkWrite(statement)
    }
  }
}
