import ArgumentParser
import Diagnostics
import Manual
import SQLLint

/// `transformc rules --preset migrations`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the linter's rules: severity, fix, presets, what they find.",
    discussion: "transformc explain CODE prints a rule's page.")

  @Option(help: "Those of a preset: default, strict or migrations.")
  var preset: Preset?

  @Option(help: "text, json or markdown.")
  var format = ExplainCommand.Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let terminal = Terminal(global)
    let families = Rules.families.map { ($0, $0.rules.filter { preset.map($0.presets.contains) ?? true }) }.filter { !$0.1.isEmpty }
    switch format {
    case .text: terminal.result(RuleTable(families: families, terminal: terminal).text)
    case .markdown: terminal.result(RuleTable(families: families, terminal: terminal).markdown)
    case .json: try terminal.result(json: families.flatMap(\.1).map { RuleDocument($0) })
    }
  }
}
