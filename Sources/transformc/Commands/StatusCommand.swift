import ArgumentParser
import DatabaseDriver
import Diagnostics
import Migrations
import SQLSchema
import Workspace

/// `transformc status --env staging`
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show which versions a database has, and what is ahead of it.",
    discussion: "With --check, 2 says that something is pending, and 7 that the database has what the migrations have not.")

  @OptionGroup var environment: EnvironmentOption

  @Flag(help: "End with 2 if anything is pending.")
  var check = false

  @Option(help: "text or json.")
  var format = OutputFormat.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try Session(global)
    let target = try session.configuration.environment(environment.name)
    let stored = try session.storedVersions(for: target)
    for defect in stored.defects { session.terminal.complain("transformc: \(defect.message)\n  help: \(defect.help ?? "")\n") }
    let history = try history(of: target, session)
    let report = StatusReport(
      environment: target.name, stored: stored, target: target.target, history: history,
      sourcesAhead: try changesAhead(of: stored, session))
    try show(report, session.terminal)
    if check { try judge(report, stored) }
  }

  private func history(of target: Workspace.Environment, _ session: Session) throws -> HistoryState {
    let connection = try Connections.open(target, for: .reading)
    defer { connection.close() }
    session.terminal.detail("\(target.name) · \(connection.summary)")
    return try Deployment(connection: connection, dialect: try session.dialect(of: target)).history()
  }

  /// Sources that are not whole are nobody's business here: `lint` and `plan` say what is wrong with them.
  private func changesAhead(of stored: StoredVersions, _ session: Session) throws -> Int {
    guard let project = try? Project.open(session.configuration), !project.hasErrors else {
      session.terminal.say("the sources have errors, so they are not compared (transformc lint)")
      return 0
    }
    let id = VersionStore.nextID(after: stored.versions, at: WallClock.milliseconds)
    let plan = session.planner(for: project).plan(desired: project.desired, versions: stored.versions, name: "ahead", timestamp: id)
    guard !plan.hasErrors else {
      session.terminal.say("the sources ask for a change that cannot be planned (transformc plan says which)")
      return 1
    }
    return plan.version?.operations.count ?? 0
  }

  private func show(_ report: StatusReport, _ terminal: Terminal) throws {
    switch format {
    case .text: terminal.result(report.text)
    case .json: try terminal.result(json: report)
    }
  }

  private func judge(_ report: StatusReport, _ stored: StoredVersions) throws {
    if report.isDivergent || !stored.defects.isEmpty { throw Ending(code: Migrations.ExitCode.integrity.rawValue) }
    if report.isPending || !stored.edited.isEmpty { throw Ending.pending }
  }
}
