import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// The COMMIT that was to end a procedure is the last statement of its last handler: it runs after errors only.
///
///     … EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'failed'; COMMIT; END   →   no COMMIT when all goes well
struct CommitSwallowedByHandler: BodyRule {
  let code = "TXN006"
  let name = "commit-swallowed-by-handler"
  let summary = "the procedure's COMMIT belongs to its last handler"
  let defaultSeverity = Severity.error

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    return body.handlers.compactMap { handler in
      guard let last = script.tree[script.tree[handler.id].statements].last, script.isMisplacedCommit(last, in: handler, body) else {
        return nil
      }
      guard let condition = script.tree[script.tree[handler.id].conditions].first else { return nil }
      return finding(
        "this COMMIT belongs to the handler of '\(script.text(condition))': it runs after an error only", at: script.range(last),
        notes: [Diagnostic.Note("the handler begins here", at: script.range(script.tree[handler.id].first))], help: help(script.grammar))
    }
  }

  private func help(_ grammar: Grammar) -> String {
    grammar.undoesHandledBlocks
      ? "put the block with its handlers into another BEGIN … END, and COMMIT behind the inner END"
      : "COMMIT before EXCEPTION, and ROLLBACK in the handler"
  }
}
