import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A handler for every error that lets none out: whatever happens, the procedure goes on or ends well.
///
///     EXCEPTION WHEN OTHER THEN INSERT INTO etl.log … END;
///
/// Handlers that give the error back as a result, that end a procedure without any, that do nothing or only tell have findings
/// of their own (EXC002 to EXC005): one handler, one finding. One that raises some errors has decided about the others.
struct SwallowedException: BodyRule {
  let code = "EXC001"
  let name = "swallowed-exception"
  let summary = "a handler for all errors that lets none out"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return body.handlers.compactMap { handler in
      guard let condition = script.catchAll(handler), isSwallowing(handler, in: body, script) else { return nil }
      return finding(
        "'\(script.text(condition))' catches every error and this handler lets none out: the caller sees success",
        at: script.range(condition), help: "end the handler with RAISE; what it logs or repairs can stand before it",
        fix: script.raise(atEndOf: handler))
    }
  }

  private func isSwallowing(_ handler: BodyHandler, in body: Body, _ script: Script) -> Bool {
    if script.isSilent(handler) || script.onlyTells(handler) { return false }
    if script.endings(of: script.tree[handler.id].statements).raises { return false }
    if script.goesOn(after: handler, in: body) { return true }
    let endings = script.endings(of: script.tree[handler.id].statements)
    guard !endings.isUnknown, !endings.fallsThrough, body.procedure?.isFunction != true else { return false }
    return endings.returns.contains { !script.isErrorResult($0, in: body) }
  }
}
