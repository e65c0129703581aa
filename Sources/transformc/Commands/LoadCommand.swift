import ArgumentParser
import DatabaseDriver
import Workspace

/// `transformc load fixtures/small --env dev`
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Load raw records, one JSON object a line, into their tables.",
    discussion: """
      A file is named after its table: raw_airbyte.gong_calls.jsonl. Loading it again changes nothing. \
      Each path is loaded as a whole or not at all.
      """)

  @Argument(help: ArgumentHelp("Files SCHEMA.TABLE.jsonl, or folders of them.", valueName: "path"))
  var paths: [String]

  @OptionGroup var environment: EnvironmentOption

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try Session(global)
    let target = try session.configuration.environment(environment.name)
    let interruption = InterruptSignal.watched()
    let connection = try Connections.open(target, for: .changing, interruption: interruption)
    defer { connection.close() }
    for path in paths {
      do {
        let report = try RawLoader.load(path: session.absolutePath(path), into: connection) { progress in
          session.terminal.detail("  \(progress.table) · \(progress.records.grouped) records")
        }
        session.terminal.result(LoadText.text(report))
      } catch {
        throw interruption.isStopped ? Failure.interrupted : error
      }
    }
  }
}
