import ArgumentParser
import DatabaseDriver
import Runtime
import Workspace

/// `transformc runs`, `transformc runs 01JD…`
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "List the latest runs, or show what one of them did and said.")

  @Argument(help: ArgumentHelp("A run's id; without it the latest are listed.", valueName: "id"))
  var id: String?

  @Option(help: "How many runs to list at most.")
  var limit = 10

  @OptionGroup var environment: EnvironmentOption
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try Session(global)
    let target = try session.configuration.environment(environment.name)
    let connection = try Connections.open(target, for: .reading, interruption: InterruptSignal.watched())
    defer { connection.close() }
    guard let id else { return session.terminal.result(try list(RunSummary.latest(limit, on: connection)) + "\n") }
    guard let report = try RunReport.read(id, on: connection) else {
      throw Failure.usage("there is no run '\(id)'", help: "transformc runs lists the latest")
    }
    session.terminal.result(RunText(report, environment: target, duration: nil).text(session.terminal))
    session.terminal.result(report.log.map { "  log  \($0)\n" }.joined())
  }

  private func list(_ runs: [RunSummary]) -> String {
    guard !runs.isEmpty else { return "no runs" }
    let width = runs.map(\.transform.count).max() ?? 0
    return runs.map { run in
      let name = run.transform + String(repeating: " ", count: width - run.transform.count)
      let figures = run.rowsIn.map { "in \($0)  loaded \(run.loaded ?? 0)  rejected \(run.rejected ?? 0)" } ?? ""
      return "\(run.runID)  \(name)  \(run.status)  \(figures)"
    }.joined(separator: "\n")
  }
}
