import ArgumentParser
import DatabaseDriver
import Runtime
import SQLSchema
import Workspace

/// `transformc run stg.transform_gong_calls`
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run deployed procedures, and show what each of them did.",
    discussion: "They run in the order given; the first one that fails ends the command with 1, and its target is as it was before.")

  @Argument(help: ArgumentHelp("Procedures: stg.transform_gong_calls.", valueName: "name"))
  var names: [String]

  @OptionGroup var environment: EnvironmentOption

  @Option(help: "text or json.")
  var format = OutputFormat.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try Session(global)
    let target = try session.configuration.environment(environment.name)
    let interruption = InterruptSignal.watched()
    let connection = try Connections.open(target, for: .changing, interruption: interruption)
    defer { connection.close() }
    let runner = TransformRunner(connection: connection, environment: target.name) { interruption.wait(milliseconds: Int64($0)) }
    for name in names { try run(Preview.name(name), by: runner, in: target, interruption, session.terminal) }
  }

  private func run(
    _ name: ObjectName, by runner: TransformRunner, in target: Workspace.Environment, _ interruption: Interruption, _ terminal: Terminal
  ) throws {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      let report = try runner.run(name)
      try show(RunText(report, environment: target, duration: clock.now - start), terminal)
      if report.succeeded, report.figures?.addsUp == false { throw Failure("the rows of run \(report.runID) do not add up", code: 1) }
      if !report.succeeded { throw interruption.isStopped ? Failure.interrupted : Ending.findings }
    } catch let error as RunError {
      throw interruption.isStopped ? Failure.interrupted : error
    }
  }

  private func show(_ text: RunText, _ terminal: Terminal) throws {
    switch format {
    case .text: terminal.result(text.text(terminal))
    case .json: try terminal.result(json: text.json)
    }
  }
}
