import Diagnostics
import SQLSyntax

/// A rule that needs no more than an expression: it is asked once for each of its kinds, in one straight pass over all of them.
protocol ExpressionRule: LintRule {
  var kinds: Set<ExpressionKind> { get }
  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic]
}

extension ExpressionRule {
  var questions: RuleQuestions { RuleQuestions(expressions: self) }
}
