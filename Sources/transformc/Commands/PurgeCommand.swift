import ArgumentParser
import DatabaseDriver
import Migrations
import Workspace

/// `transformc purge 20261122093000`
struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: "Let go of the rows that a version has set aside.",
    discussion: "From then on, rolling the version back, or applying it again, brings shapes and no rows. This cannot be undone.")

  @Argument(help: ArgumentHelp("The version, by its id or its name.", valueName: "version"))
  var version: String

  @OptionGroup var environment: EnvironmentOption

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try Session(global)
    let target = try session.configuration.environment(environment.name)
    let id = try session.storedVersions(for: target).id(named: version)
    let connection = try Connections.open(target, for: .changing, interruption: InterruptSignal.watched())
    defer { connection.close() }
    let deployment = Deployment(connection: connection, dialect: try session.dialect(of: target))
    switch try deployment.purge(id) {
    case .purged(let tables): show(tables, session.terminal)
    case .lockNotHad:
      throw Failure(
        "another transformc is at work on this database; nothing was purged", help: "try again when it has ended",
        code: Migrations.ExitCode.lockNotHad.rawValue)
    }
  }

  private func show(_ tables: [String], _ terminal: Terminal) {
    if tables.isEmpty { return terminal.result("version \(version) has kept nothing here\n") }
    terminal.result(tables.map { "purged \($0)\n" }.joined())
  }
}
