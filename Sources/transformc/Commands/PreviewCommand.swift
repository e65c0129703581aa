import ArgumentParser
import DatabaseDriver
import SQLDialects
import Workspace

/// `transformc preview transforms/stg/gong_calls.sql --target postgres --diff staging`
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Show what a file or a procedure becomes on a target.",
    discussion: "With --diff, only what differs from the procedure that is deployed in an environment is shown.")

  @Argument(help: ArgumentHelp("A SQL file of the project, or a procedure: stg.transform_gong_calls.", valueName: "file-or-name"))
  var subject: String

  @Option(help: ArgumentHelp("postgres, sqlite or snowflake (default: that of --diff, else the project's first).", valueName: "target"))
  var target: String?

  @Option(help: ArgumentHelp("Compare with what this environment has.", valueName: "environment"))
  var diff: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try Session(global)
    let environment = try diff.map { try session.configuration.environment($0) }
    let dialect = try session.dialect(named: target ?? environment?.target ?? session.targets.first ?? "postgres")
    let preview = try session.preview(of: subject, dialect: dialect)
    guard let environment else { return show(preview, dialect, session.terminal) }
    guard environment.target == dialect.name else {
      throw Failure.usage(
        "environment '\(environment.name)' runs \(environment.target), and the preview is for \(dialect.name)",
        help: "leave --target away, or compare with an environment of that target")
    }
    try compare(preview, with: environment, session.terminal)
  }

  private func show(_ preview: Preview, _ dialect: any Dialect, _ terminal: Terminal) {
    let text = preview.text
    terminal.result(terminal.colorsResult ? SQLHighlighter(dialect.highlightingGrammar).highlighted(text) : text)
  }

  private func compare(_ preview: Preview, with environment: Workspace.Environment, _ terminal: Terminal) throws {
    let connection = try Connections.open(environment, for: .reading)
    defer { connection.close() }
    terminal.detail("comparing with \(connection.summary)")
    let diffs = try preview.diffs(from: connection, environment.name)
    if diffs.isEmpty { terminal.say("no difference from what \(environment.name) has") }
    terminal.result(terminal.colorsResult ? DiffHighlighter.highlighted(diffs) : diffs)
  }
}
