import Diagnostics
import SQLSyntax

/// A rule that needs no more than an expression: it is asked once for each, in one straight pass over all of them.
protocol ExpressionRule: LintRule {
  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic]
}
