import Diagnostics
import SourceText

/// `--@ allow` on something that the rule has nothing against: the reason given is out of date, or the place is wrong.
struct UnusedAllow: LintRule {
  let code = "ALW001"
  let name = "unused-allow"
  let summary = "an allow that silences nothing"
  let defaultSeverity = Severity.warning

  func finding(of rule: String, at range: SourceRange) -> Diagnostic {
    finding(
      "'\(rule)' finds nothing in what this stands on: the allow silences nothing", at: range,
      help: "take the line away, or put it above the statement, column or handler that the finding is about")
  }
}
