import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A handler at the end of a procedure with a result, from which control runs out: neither an error nor a result.
struct HandlerFallsThrough: BodyRule {
  let code = "EXC003"
  let name = "handler-falls-through"
  let summary = "a procedure's last handler has neither RETURN nor RAISE"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard script.declaresResult(body) else { return [] }
    return body.handlers.compactMap { handler in
      let node = script.tree[handler.id]
      let endings = script.endings(of: node.statements)
      guard handler.isOutermost, endings.fallsThrough, !endings.isUnknown, let condition = script.tree[node.conditions].first else {
        return nil
      }
      return finding(
        "the handler of '\(script.text(condition))' ends with neither RAISE nor RETURN: the caller gets no result and no error",
        at: script.range(condition), help: "end the handler with RAISE", fix: script.raise(atEndOf: handler))
    }
  }
}
