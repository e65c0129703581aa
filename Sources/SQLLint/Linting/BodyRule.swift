import Diagnostics
import SQLSemantics

/// A rule about statements that follow each other: it is asked once for each body, and once for the script itself.
protocol BodyRule: LintRule {
  func findings(in body: Body, _ context: LintContext) -> [Diagnostic]
}

extension BodyRule {
  var questions: RuleQuestions { RuleQuestions(bodies: self) }
  var judgesStatementsAlone: Bool { false }
}
