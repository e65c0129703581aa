import ArgumentParser
import DatabaseDriver
import Runtime
import Workspace

/// `transformc call etl.describe 3`
struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "Call a deployed procedure that is no transform, and show what it gave back.",
    discussion: "Transforms are run with `transformc run`, which records what they did.")

  @Argument(help: ArgumentHelp("A procedure: etl.describe.", valueName: "name"))
  var name: String

  @Argument(help: "Its arguments: 3, 2026-01-05, NULL.")
  var arguments: [String] = []

  @OptionGroup var environment: EnvironmentOption

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try Session(global)
    let target = try session.configuration.environment(environment.name)
    let interruption = InterruptSignal.watched()
    let connection = try Connections.open(target, for: .changing, interruption: interruption)
    defer { connection.close() }
    let result = try ProcedureCaller(connection: connection).call(Preview.name(name), arguments)
    session.terminal.result(CallText(result).text)
  }
}
