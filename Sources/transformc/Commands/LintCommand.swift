import ArgumentParser
import Diagnostics
import Workspace

/// `transformc lint transforms --format github`
struct LintCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, github }

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
      Ends with 0 when nothing was found, 1 when something of the severity of --fail-on or above was, 64 for a path that is not there, \
      65 for a file that is no text.
      """)

  @Argument(help: ArgumentHelp("Files, folders or globs (default: the project's sources).", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("The least severity that fails: error, warning or info (default: lint.fail_on).", valueName: "severity"))
  var failOn: FailOn?

  @Option(help: "text, or github: annotations of a pull request.")
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let session = try Session(global)
    let findings = try LintRun(session).findings(in: paths)
    print(findings, session.terminal)
    let milliseconds = (clock.now - start).milliseconds
    session.terminal.say("\(FindingsSummary(findings, files: findings.count).text) · \(milliseconds) ms")
    let limit = failOn?.severity ?? session.configuration.lint.failsOn
    if findings.contains(where: { $0.diagnostics.contains { $0.severity >= limit } }) { throw Ending.findings }
  }

  private func print(_ findings: [FileFindings], _ terminal: Terminal) {
    switch format {
    case .text:
      let text = TextRenderer(isColored: terminal.colorsResult).render(findings)
      terminal.result(text.isEmpty ? "" : text + "\n")
    case .github: terminal.result(GitHubRenderer().render(findings))
    }
  }
}
