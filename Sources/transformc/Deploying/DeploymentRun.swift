import DatabaseDriver
import Migrations
import SQLDialects
import Workspace

/// A command that runs versions on an environment's database: it connects, runs, tells, and ends with the right code.
struct DeploymentRun {
  private let session: Session
  private let environment: Workspace.Environment
  private let format: OutputFormat
  private let connection: any DatabaseConnection
  private let dialect: any Dialect
  private let interruption: Interruption
  private let log: DeploymentLog

  init(_ session: Session, _ environment: Workspace.Environment, format: OutputFormat, access: DatabaseAccess) throws {
    self.session = session
    self.environment = environment
    self.format = format
    dialect = try session.dialect(of: environment)
    interruption = InterruptSignal.watched()
    connection = try Connections.open(environment, for: access, interruption: interruption)
    let isDryRun = access == .reading
    log = DeploymentLog(
      session.terminal, place: Self.place(environment, connection, isDryRun), isDryRun: isDryRun, showsText: format == .text)
  }

  /// A dry run may look at a stand-in for a file that is not there yet.
  private static func place(_ environment: Workspace.Environment, _ connection: any DatabaseConnection, _ isDryRun: Bool) -> String {
    let database = isDryRun ? ConnectionText.redacted(environment.address.description) : connection.summary
    return "\(environment.name) · \(database)"
  }

  func run(_ goal: RunnerGoal, versions: [RunnableVersion], options: RunnerOptions) throws -> Migrations.ExitCode {
    let deployment = Deployment(connection: connection, dialect: dialect, interruption: interruption) { [log] in log.take($0) }
    return deployment.run(goal, versions: versions, options: options)
  }

  /// The environment's variables, for the procedures that are there now.
  func updateVariables() throws {
    do throws(DriverError) {
      let table = VariableTable(in: connection, opsSchema: session.configuration.opsSchema)
      guard let update = try table.update(to: environment), !update.isEmpty else { return }
      log.variables = update
      let names = (update.changed + update.removed.map { "\($0) (removed)" }).joined(separator: ", ")
      session.terminal.say("variables brought up to date: \(names)")
    } catch {
      throw Failure(
        "the versions are applied, and the environment's variables were not written: \(error)",
        help: "the same command writes them; compiled procedures read them from \(session.configuration.opsSchema).transform_variable",
        code: log.hasChanged ? Migrations.ExitCode.failedChanged.rawValue : error.exitCode)
    }
  }

  /// Says how it ended; every code but 0 is an error. `again`: the command that shows more.
  func finish(_ code: Migrations.ExitCode, again: String) throws {
    connection.close()
    if format == .json { try session.terminal.result(json: log.json(environment.name, code)) }
    if let failure = log.failure(code, environment.name) { throw failure }
    if let line = log.lastLine, format == .text { session.terminal.result("\(line) · \(again)\n") }
  }
}
