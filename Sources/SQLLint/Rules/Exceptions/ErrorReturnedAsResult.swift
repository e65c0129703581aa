import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A handler that gives the error back as the procedure's result.
///
///     EXCEPTION WHEN OTHER THEN RETURN 'Error: ' || SQLERRM;
///
/// To a scheduler, a task or a CALL in a script that is a success with an odd text.
struct ErrorReturnedAsResult: BodyRule {
  let code = "EXC002"
  let name = "error-returned-as-result"
  let summary = "a handler that returns the error instead of raising it"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return body.statements.compactMap { statement in
      guard let number = statement.handler, case .giveBack(let value) = script.tree[statement.id] else { return nil }
      guard script.isErrorResult(statement.id, in: body) else { return nil }
      let handler = script.tree[body.handlers[number].id]
      return finding(
        "the error becomes the result \(script.quoted(script.range(value))): the caller sees success", at: script.range(value),
        notes: [Diagnostic.Note("caught here", at: script.range(handler.first))],
        help: "log the text if it should be kept, then RAISE, so that who called can see the failure",
        fix: Diagnostic.Fix("RAISE instead", .suggested, edits: [TextEdit(replacing: script.range(statement.id), with: "RAISE")]))
    }
  }
}
