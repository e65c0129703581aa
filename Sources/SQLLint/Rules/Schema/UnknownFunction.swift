import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A call of a function that nobody defines, one letter away from one of the engine's own.
///
///     SELECT COALECE(email, '') FROM stg.account;
///
/// Any name may be a function of someone's own: only what is all but one of those that everyone calls is told.
struct UnknownFunction: ExpressionRule {
  let code = "SCH008"
  let name = "unknown-function"
  let summary = "a function's name with a letter too many, too few or wrong"
  let defaultSeverity = Severity.warning
  var asksNeighbours: Bool { true }
  var kinds: Set<ExpressionKind> { [.call] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .call(let id, _, _) = script.tree[expression], script.tree[id].schema.isNone,
      context.model.function(of: expression) == nil
    else { return [] }
    let word = script.name(script.tree[id].name)
    guard word.utf8.count >= 5, !word.contains("$"), let meant = MisspelledFunction.meant(by: word),
      context.model.dialect.catalogue.has(meant), !context.defines(word), !context.model.isMeant(expression),
      !script.isNearError(expression)
    else { return [] }
    return [
      finding(
        "there is no function '\(word)' that the engine or this project defines: the statement fails when it is reached",
        at: script.range(script.tree[id].first), help: "did you mean '\(meant)'?",
        fix: Diagnostic.Fix("write '\(meant)'", .suggested, edits: [TextEdit(replacing: script.range(script.tree[id].first), with: meant)]))
    ]
  }
}
