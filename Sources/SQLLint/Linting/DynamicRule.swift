import Diagnostics
import SQLSyntax

/// A rule about SQL that is run from a text: it is asked once for each. `sql` is what the text says, nil where it is not known.
protocol DynamicRule: LintRule {
  func findings(in statement: DynamicStatement, sql: Script?, _ context: LintContext) -> [Diagnostic]
}

extension DynamicRule {
  var questions: RuleQuestions { RuleQuestions(texts: self) }
}

/// Which texts that are run as SQL a rule looks into, beside the script's own statements.
public enum DynamicReading: Sendable {
  case none
  /// Those whose clauses are all known: what is put in are single names and values.
  case closed
  /// All that begin with SQL. For rules that speak about what is there, never about what is missing.
  case all
}
