import Diagnostics
import SQLSyntax

/// A rule about one SELECT and its clauses: it is asked once for each, wherever it stands.
protocol SelectRule: LintRule {
  func findings(in place: SelectPlace, _ context: LintContext) -> [Diagnostic]
}

extension SelectRule {
  var questions: RuleQuestions { RuleQuestions(selects: self) }
}
