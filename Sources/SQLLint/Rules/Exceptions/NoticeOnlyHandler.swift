import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A handler for every error that sends a message to the session and goes on.
///
///     EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'load failed: %', SQLERRM;
///
/// A scheduler reads no notices.
struct NoticeOnlyHandler: BodyRule {
  let code = "EXC005"
  let name = "notice-only-handler"
  let summary = "a handler for all errors that only sends a message to the session"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return body.handlers.compactMap { handler in
      guard let condition = script.catchAll(handler), script.onlyTells(handler), script.goesOn(after: handler, in: body) else { return nil }
      return finding(
        "'\(script.text(condition))' becomes a message that only this session sees: the caller sees success",
        at: script.range(condition), help: "end the handler with RAISE, which carries the text to the caller",
        fix: script.raise(atEndOf: handler))
    }
  }
}
