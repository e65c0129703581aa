import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A handler for every error that lets none out: whatever happens, the procedure goes on or ends well.
///
///     EXCEPTION WHEN OTHER THEN INSERT INTO etl.log … END;
///
/// Handlers that give the error back as a result, or that end a procedure without any, have findings of their own
/// (EXC002, EXC003): one handler, one finding.
struct SwallowedException: BodyRule {
  let code = "EXC001"
  let name = "swallowed-exception"
  let summary = "a handler for all errors that lets none out"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    body.handlers.compactMap { handler in
      guard let condition = catchAll(handler, context.script), isSwallowing(handler, in: body, context.script) else { return nil }
      return finding(
        "'\(context.script.text(condition))' catches every error and this handler lets none out: the caller sees success",
        at: context.script.range(condition), help: "end the handler with RAISE; what it logs or repairs can stand before it")
    }
  }

  private func catchAll(_ handler: BodyHandler, _ script: Script) -> TokenID? {
    script.tree[script.tree[handler.id].conditions].first { ["other", "others"].contains(script.name($0)) }
  }

  private func isSwallowing(_ handler: BodyHandler, in body: Body, _ script: Script) -> Bool {
    let endings = script.endings(of: script.tree[handler.id].statements)
    if endings.isUnknown { return false }
    if endings.fallsThrough { return !endsWithoutResult(handler, in: body, script) && !isInRaisingHandler(handler, in: body, script) }
    return body.procedure?.isFunction != true && endings.returns.contains { !script.isErrorResult($0, in: body) }
  }

  /// EXC003 speaks about these.
  private func endsWithoutResult(_ handler: BodyHandler, in body: Body, _ script: Script) -> Bool {
    handler.isOutermost && script.declaresResult(body)
  }

  /// What protects a handler's own log row hides nothing when that handler raises.
  private func isInRaisingHandler(_ handler: BodyHandler, in body: Body, _ script: Script) -> Bool {
    guard let parent = handler.parent else { return false }
    let endings = script.endings(of: script.tree[body.handlers[parent].id].statements)
    return endings.raises && !endings.fallsThrough && endings.returns.isEmpty
  }
}
