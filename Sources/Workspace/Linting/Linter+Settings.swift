import Diagnostics
public import SQLLint

extension Linter {
  /// The linter that a project's settings ask for.
  ///
  /// The strict preset takes a warning for an error; what the settings say about a rule wins over the preset.
  public init(_ settings: LintSettings) {
    let rules = Rules.all.filter { settings.rules[$0.code] != .off }
    var severities: [String: Severity] = [:]
    for rule in rules {
      if case .severity(let severity) = settings.rules[rule.code] {
        severities[rule.code] = severity
      } else if settings.preset == .strict, rule.defaultSeverity == .warning {
        severities[rule.code] = .error
      }
    }
    self.init(rules: rules, severities: severities)
  }
}
