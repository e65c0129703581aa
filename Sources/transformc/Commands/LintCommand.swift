import ArgumentParser
import Diagnostics
import Workspace

/// `transformc lint transforms --format github`
struct LintCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, github }

  enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case error, warning, info

    var severity: Severity {
      switch self {
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Look for defects in SQL files.",
    discussion: """
      Ends with 0 when nothing was found, 1 when something of the severity of --fail-on or above was, 64 for a path that is not there.
      """)

  @Argument(help: ArgumentHelp("Files, folders or globs (default: the project's sources); - is standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("The least severity that fails: error, warning or info (default: lint.fail_on).", valueName: "severity"))
  var failOn: FailOn?

  @Option(help: "text, json, or github: annotations of a pull request.")
  var format = Format.text

  @OptionGroup var dialect: DialectOption

  @Flag(
    help: """
      Say how many statements of each file were understood, and how many are opaque; each opaque one is shown with --verbose.
      """)
  var stats = false

  @Option(help: ArgumentHelp("What standard input is to be called.", valueName: "path"))
  var stdinFilename: String?

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let session = try Session(global)
    let reports = try reports(LintRun(session, input: StandardInput(among: paths, named: stdinFilename, session), selection: selection))
    let findings = reports.map(\.findings)
    try print(reports, session.terminal)
    let milliseconds = (clock.now - start).milliseconds
    session.terminal.say("\(FindingsSummary(findings, files: findings.count).text) · \(milliseconds) ms")
    let limit = failOn?.severity ?? session.configuration.lint.failsOn
    if findings.contains(where: { $0.diagnostics.contains { $0.severity >= limit } }) { throw Ending.findings }
  }

  private func reports(_ run: LintRun) throws -> [FileReport] {
    guard let grammar = try dialect.grammar else { return try run.reports(on: paths) }
    return try run.reports(on: paths, in: grammar)
  }

  private func print(_ reports: [FileReport], _ terminal: Terminal) throws {
    let findings = (stats && !global.verbose ? reports.map(\.withoutOpaque) : reports).map(\.findings)
    switch format {
    case .text:
      let text = TextRenderer(isColored: terminal.colorsResult).render(findings)
      terminal.result(text.isEmpty ? "" : text + "\n")
      if stats { terminal.result(StatisticsText(reports: reports).text) }
    case .json: try terminal.result(json: LintReport(reports))
    case .github: terminal.result(GitHubRenderer().render(findings))
    }
  }
}
