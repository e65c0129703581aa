import Diagnostics
import SQLSyntax

/// A rule that needs no more than an expression: it is asked once for each, in one straight pass over all of them. It is not asked about
/// names and numbers, which are the most of them: what is wrong with one shows in what holds it.
protocol ExpressionRule: LintRule {
  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic]
}
