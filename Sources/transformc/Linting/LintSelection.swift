import Diagnostics
import SQLLint
import SourceText
import Workspace

/// Which rules look, and what their findings count as: the command line's choice, else the project's.
struct LintSelection {
  let rules: [any LintRule]
  let severities: [String: Severity]

  /// The rules of a preset; a rule to which the project gives a severity looks in any, one that it switches off in none.
  init(_ settings: LintSettings, preset: Preset? = nil) {
    let preset = preset ?? settings.preset
    self.init(Rules.all.filter { Self.looks($0, settings, preset) }, settings, preset)
  }

  /// The rules that were asked for by code, name or the three letters of a family, whatever the project says about them.
  init(only words: [String], _ settings: LintSettings) throws {
    let wanted = try words.flatMap(Self.rules)
    self.init(Rules.all.filter { rule in wanted.contains { $0.code == rule.code } }, settings, settings.preset)
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

  private static func rules(_ word: String) throws -> [any LintRule] {
    let found = Rules.all.filter { $0.code == word.uppercased() || $0.name == word.lowercased() }
    if let family = Rules.families.first(where: { $0.prefix == word.uppercased() && !$0.rules.isEmpty }) { return family.rules }
    guard found.isEmpty else { return found }
    let words = Rules.all.map(\.code) + Rules.all.map(\.name)
    throw Failure.usage(
      "there is no rule '\(word)'",
      help: closest(to: word, among: words).map { "did you mean '\($0)'?" } ?? "transformc rules lists them")
  }

  var linter: Linter { Linter(rules: rules, severities: severities) }
}
