import Diagnostics
import SourceText

/// `--@ allow` of a rule that does not exist: it silences nothing, and would hide that for ever.
struct UnknownAllow: LintRule {
  let code = "ALW002"
  let name = "unknown-allow"
  let summary = "an allow of a rule that does not exist"
  let defaultSeverity = Severity.error

  func finding(of rule: String, at range: SourceRange) -> Diagnostic {
    let guess = closest(to: rule, among: Rules.all.map(\.code))
    return finding(
      "'\(rule)' is no rule: the allow silences nothing", at: range,
      help: guess.map { "did you mean '\($0)'?" } ?? "a rule is named by its code, as in: --@ allow ROW001 because 'one writer only'")
  }
}
