import Diagnostics
import Foundation
import Manual
import Reports
import SQLLint

/// The findings of a run in the forms that were asked for.
struct LintDocuments {
  /// What there is to say.
  struct Results {
    /// What is shown.
    let reports: [FileReport]
    /// With the statements that were not read, which people may not want to see one by one.
    let all: [FileReport]
    let baseline: BaselineCount?
    let rules: [any LintRule]
    let failsOn: Severity
    let exitCode: Int32
    let start: Date
    let showsStatistics: Bool
  }

  let results: Results
  let terminal: Terminal

  func text(_ output: LintOutput) throws -> String {
    switch output.format {
    case .text: text(isColored: false)
    case .json: try JSONText.of(LintReport(results.all, baseline: results.baseline))
    case .sarif: try sarif
    case .github: GitHubRenderer().render(findings)
    case .gitlab: try GitLabRenderer().render(findings)
    case .junit: JUnitRenderer(failsOn: results.failsOn).render(findings)
    case .checkstyle: CheckstyleRenderer().render(findings)
    }
  }

  private var findings: [FileFindings] { results.reports.map(\.findings) }

  func text(isColored: Bool) -> String {
    var text = ""
    forEachText(isColored: isColored) { text += $0 }
    return text
  }

  /// The parts of the text, one after the other: all of it may be longer than the sources.
  func forEachText(isColored: Bool, _ write: (String) -> Void) {
    let renderer = TextRenderer(isColored: isColored, explained: Set(ManualPage.all.map(\.code)), offersFixes: true)
    let told = RenderedFindings(findings, by: renderer).forEach(write)
    if told { write("\n") }
    if results.showsStatistics { write(StatisticsText(reports: results.reports).text) }
  }

  private var sarif: String {
    get throws {
      let found = Set(findings.lazy.flatMap(\.diagnostics).map(\.code))
      let others = ManualPage.codes.filter { found.contains($0.code) }
      let descriptions = results.rules.map { RuleDescription($0) } + others.map { RuleDescription($0) }
      return try SARIFRenderer(
        version: ToolVersion.text, rules: descriptions, from: results.start, to: Date(), exitCode: Int(results.exitCode)
      ).render(findings)
    }
  }
}

extension RuleDescription {
  init(_ rule: any LintRule) {
    self.init(
      code: rule.code, name: rule.name, summary: rule.summary, severity: rule.defaultSeverity, page: ManualPage.page(rule.code)?.text)
  }

  /// Of a code that is no rule's.
  init(_ page: ManualPage) {
    self.init(
      code: page.code, name: "", summary: page.title, severity: page.code == "SYN002" ? .warning : .error, page: page.text)
  }
}
