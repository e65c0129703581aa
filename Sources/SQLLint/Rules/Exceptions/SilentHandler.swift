import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A handler for every error that does nothing at all.
///
///     EXCEPTION WHEN OTHERS THEN NULL;
struct SilentHandler: BodyRule {
  let code = "EXC004"
  let name = "silent-handler"
  let summary = "a handler for all errors that does nothing"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return body.handlers.compactMap { handler in
      guard let condition = script.catchesNearlyAll(handler), script.isSilent(handler), script.goesOn(after: handler, in: body),
        !isAttempt(handler, in: body, script)
      else { return nil }
      return finding(
        "'\(script.text(condition))' is caught and nothing is kept of it: whatever fails here, nobody will know",
        at: script.range(condition),
        help: "catch the one error that is meant by its name, or write down what happened and RAISE")
    }
  }

  /// A function that tries to compute a value: the variable keeps what it had.
  ///
  ///     BEGIN result := input::date; EXCEPTION WHEN OTHERS THEN NULL; END;
  private func isAttempt(_ handler: BodyHandler, in body: Body, _ script: Script) -> Bool {
    guard body.procedure?.isFunction == true else { return false }
    return script.protected(by: handler, in: body).allSatisfy {
      switch script.tree[$0] {
      case .assign, .declare, .query, .giveBack, .nothing: true
      default: false
      }
    }
  }
}
