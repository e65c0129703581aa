import Diagnostics
import Manual
import SQLLint

/// A rule, or a code that is no rule's, as JSON.
struct RuleDocument: Encodable {
  let code, name, summary: String
  /// These are of rules alone.
  let severity, fix: String?
  let presets: [String]?
  /// Markdown.
  let page: String?

  init(_ rule: any LintRule) {
    (code, name, summary) = (rule.code, rule.name, rule.summary)
    severity = rule.defaultSeverity.name
    fix = ManualPage.page(rule.code).map(\.fixing.rawValue)
    presets = rule.presetNames
    page = nil
  }

  init(_ page: ManualPage) {
    let rule = Rules.rule(page.code)
    code = page.code
    name = rule?.name ?? ""
    summary = rule?.summary ?? page.title
    severity = rule?.defaultSeverity.name
    fix = rule.map { _ in page.fixing.rawValue }
    presets = rule?.presetNames
    self.page = page.text
  }
}

extension LintRule {
  /// In the order of their strictness.
  var presetNames: [String] { Preset.allCases.filter(presets.contains).map(\.rawValue) }

  /// `safe`, `suggested`, or a dash.
  var fixName: String {
    guard let page = ManualPage.page(code), page.fixing != .none else { return "–" }
    return page.fixing.rawValue
  }
}
