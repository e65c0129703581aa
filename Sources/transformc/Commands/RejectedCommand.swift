import ArgumentParser
import DatabaseDriver
import Runtime
import Workspace

/// `transformc rejected stg.gong_calls`
struct RejectedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejected", abstract: "Show the rows that a table's loads refused, and why.",
    discussion:
      "A raw row that is read again replaces its entry, and one that is good now leaves the list; without a raw row, entries are added.")

  @Argument(help: ArgumentHelp("The table that was loaded: stg.gong_calls.", valueName: "table"))
  var table: String

  @Option(help: "How many rows to show at most.")
  var limit = 20

  @OptionGroup var environment: EnvironmentOption
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try Session(global)
    let target = try session.configuration.environment(environment.name)
    let connection = try Connections.open(target, for: .reading, interruption: InterruptSignal.watched())
    defer { connection.close() }
    let refused = try RefusedRows.read(of: Preview.name(table), limit: limit, on: connection)
    session.terminal.result(RefusedText(refused, table: table).text + "\n")
  }
}
