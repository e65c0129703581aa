public import Diagnostics
public import SQLLint

/// Which rules look, and what their findings count as.
public struct RuleSelection: Sendable {
  public let rules: [any LintRule]
  /// By code.
  public let severities: [String: Severity]

  /// The rules of a preset, the settings' own where none is named. A rule to which the settings give a severity looks in any preset, one
  /// that they switch off in none.
  public init(_ settings: LintSettings, preset: Preset? = nil) {
    let preset = preset ?? settings.preset
    self.init(Rules.all.filter { Self.looks($0, settings, preset) }, settings, preset)
  }

  /// These rules and no others, whatever the settings switch on and off.
  public init(only rules: [any LintRule], _ settings: LintSettings) {
    self.init(rules, settings, settings.preset)
  }

  private init(_ rules: [any LintRule], _ settings: LintSettings, _ preset: Preset) {
    self.rules = rules
    severities = Dictionary(rules.map { ($0.code, Self.severity(of: $0, settings, preset)) }) { first, _ in first }
  }

  private static func looks(_ rule: any LintRule, _ settings: LintSettings, _ preset: Preset) -> Bool {
    switch settings.rules[rule.code] {
    case .off: false
    case .severity: true
    case nil: rule.presets.contains(preset)
    }
  }

  /// The strict preset takes a warning for an error; what the settings say about a rule wins over the preset.
  private static func severity(of rule: any LintRule, _ settings: LintSettings, _ preset: Preset) -> Severity {
    if case .severity(let severity) = settings.rules[rule.code] { return severity }
    return preset == .strict && rule.defaultSeverity == .warning ? .error : rule.defaultSeverity
  }

  public var linter: Linter { Linter(rules: rules, severities: severities) }
}
