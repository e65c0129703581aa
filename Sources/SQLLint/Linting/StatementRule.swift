import Diagnostics
import SQLSyntax

/// A rule that needs a statement and perhaps the schema: it is asked once for each, those in bodies and behind WITH included.
protocol StatementRule: LintRule {
  func findings(at statement: StatementID, in context: LintContext) -> [Diagnostic]
}

extension StatementRule {
  var questions: RuleQuestions { RuleQuestions(statements: self) }
}
