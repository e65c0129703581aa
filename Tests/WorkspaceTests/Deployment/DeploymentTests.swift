import DatabaseDriver
import Foundation
import Migrations
import PostgreSQLDriver
import SQLDialects
import SQLSchema
import SQLiteDriver
import TestSupport
import Testing
import Workspace

/// Versions on real databases.
@Suite struct DeploymentTests {
  typealias Code = Migrations.ExitCode

  let project: TemporaryProject

  init() throws { project = try TemporaryProject() }

  @Test func appliesAndRollsBackOnSQLite() throws {
    let connection = try sqlite()
    try goesForthAndBack(on: connection, SQLiteDialect(), users: "stg__users")
  }

  @Test func appliesAndRollsBackOnPostgreSQL() throws {
    try TestPostgreSQL.shared.withDatabase(named: "deployment_forth_and_back") { connection in
      try goesForthAndBack(on: connection, PostgreSQLDialect(), users: "stg.users")
    }
  }

  private func goesForthAndBack(on connection: any DatabaseConnection, _ dialect: any Dialect, users: String) throws {
    let stored = try stored()
    let versions = stored.runnable(on: dialect.name)
    let deployment = Deployment(connection: connection, dialect: dialect)
    #expect(deployment.run(.apply(upTo: nil), versions: versions) == .done)
    #expect(try deployment.history().applied.map(\.version) == stored.versions.map(\.id))
    _ = try connection.run("INSERT INTO \(users) (id, mail) VALUES (1, 'a@b')", [])
    #expect(deployment.run(.rollbackSteps(1), versions: []) == .done)
    #expect(try connection.query("SELECT * FROM \(users)", []).columns == ["id"])
    #expect(deployment.run(.apply(upTo: nil), versions: versions) == .done)
    #expect(try connection.query("SELECT mail FROM \(users)", []).rows == [[.text("a@b")]])
    #expect(deployment.run(.rollbackAll, versions: []) == .done)
    #expect(try deployment.history().applied.isEmpty)
    #expect(throws: DriverError.self) { try connection.query("SELECT * FROM \(users)", []) }
  }

  @Test func aDryRunListsTheBytesThatRunAndRunsNone() throws {
    let versions = try stored().runnable(on: "sqlite")
    let dry = RecordingConnection(try sqlite())
    var listed: [String] = []
    var options = RunnerOptions()
    options.isDryRun = true
    let rehearsal = Deployment(connection: dry, dialect: SQLiteDialect()) { listed += Self.statement($0) }
    #expect(rehearsal.run(.apply(upTo: nil), versions: versions, options: options) == .done)
    #expect(dry.executed.isEmpty && !listed.isEmpty)
    let real = RecordingConnection(try sqlite())
    #expect(Deployment(connection: real, dialect: SQLiteDialect()).run(.apply(upTo: nil), versions: versions) == .done)
    let bookkeeping = SQLiteDialect().bookkeeping
    let around = bookkeeping.opening + bookkeeping.closing + bookkeeping.createHistory + [bookkeeping.begin, bookkeeping.commit]
    #expect(real.executed.filter { !around.contains($0) } == listed)
  }

  @Test func aDryRunsTextReadsBackAsTheStatementsThatRun() throws {
    let statements = try stored().runnable(on: "postgres").flatMap(\.up.statements) + ["SELECT 1 -- a comment", "SELECT $a$;$a$"]
    #expect(Migrations.Script(text: statements.map(DryRunText.statement).joined()).statements == statements)
  }

  private static func statement(_ report: RunnerReport) -> [String] {
    if case .statement(_, _, let text) = report { [text] } else { [] }
  }

  @Test func refusesADatabaseWhoseHistoryIsNewer() throws {
    let connection = try sqlite()
    let versions = try stored().runnable(on: "sqlite")
    let deployment = Deployment(connection: connection, dialect: SQLiteDialect())
    #expect(deployment.run(.apply(upTo: nil), versions: versions) == .done)
    #expect(run(connection, Array(versions.prefix(1))) == .integrity)
    try connection.execute("UPDATE transformc_history SET history_format = 99")
    #expect(run(connection, versions) == .integrity)
    #expect(throws: HistoryError.newerFormat(99)) { try deployment.history() }
  }

  @Test func refusesAVersionThatChangedSinceItWasApplied() throws {
    let connection = try sqlite()
    #expect(run(connection, try stored().runnable(on: "sqlite")) == .done)
    let file = "migrations/sqlite/20261122093000_users.up.sql"
    let text = try String(contentsOfFile: project.path(file), encoding: .utf8)
    try project.write(file, Data((text + "SELECT 1;\n").utf8))
    let changed = try VersionStore(directory: project.path("migrations")).read(targets: ["sqlite"])
    #expect(run(connection, changed.runnable(on: "sqlite")) == .integrity)
  }

  @Test func aReadOnlyDatabaseIsUnchanged() throws {
    try sqlite().execute("CREATE TABLE other (id INTEGER)")
    let connection = try SQLiteConnection(path: project.path("warehouse.db"), readOnly: true)
    var failure: RunnerFailure?
    let deployment = Deployment(connection: connection, dialect: SQLiteDialect()) { report in
      switch report {
      case .failed(_, _, _, let found), .unreachable(let found): failure = found
      default: break
      }
    }
    #expect(deployment.run(.apply(upTo: nil), versions: try stored().runnable(on: "sqlite")) == .failedUnchanged)
    #expect(failure?.code == "SQLITE_READONLY")
  }

  @Test func givesUpOnADatabaseThatAnotherWriterHolds() throws {
    let other = try sqlite()
    try other.execute("BEGIN IMMEDIATE")
    let connection = try SQLiteConnection(path: project.path("warehouse.db"), busyTimeoutMilliseconds: 10)
    var options = RunnerOptions()
    options.lockWaitMilliseconds = 50
    let deployment = Deployment(connection: connection, dialect: SQLiteDialect())
    #expect(deployment.run(.apply(upTo: nil), versions: try stored().runnable(on: "sqlite"), options: options) == .lockNotHad)
    try other.execute("ROLLBACK")
    #expect(run(connection, try stored().runnable(on: "sqlite")) == .done)
  }

  @Test func givesUpWhenAnotherTransformcHoldsTheServersLock() throws {
    try TestPostgreSQL.shared.withDatabase(named: "deployment_lock") { connection in
      guard case .ofSession(let take, let release) = PostgreSQLDialect().bookkeeping.lock else { return }
      let name = try #require(try connection.query("SELECT current_database()", []).rows.first?.first?.text)
      let other = try TestPostgreSQL.shared.connection(to: name)
      _ = try other.query(take, [])
      var options = RunnerOptions()
      options.lockWaitMilliseconds = 50
      let deployment = Deployment(connection: connection, dialect: PostgreSQLDialect())
      #expect(deployment.run(.apply(upTo: nil), versions: try stored().runnable(on: "postgres"), options: options) == .lockNotHad)
      #expect(try deployment.purge("20261122093000") == .lockNotHad)
      try other.execute(release)
      #expect(deployment.run(.apply(upTo: nil), versions: try stored().runnable(on: "postgres")) == .done)
    }
  }

  @Test func aFailedVersionLeavesTheDatabaseAsItWas() throws {
    let broken = try brokenVersions()
    let connection = try sqlite()
    #expect(run(connection, broken) == .failedChanged)
    let deployment = Deployment(connection: connection, dialect: SQLiteDialect())
    #expect(try deployment.history().applied.map(\.name) == ["users"])
    #expect(deployment.run(.rollbackAll, versions: []) == .done)
    var options = RunnerOptions()
    options.rollsBackOnFailure = true
    #expect(deployment.run(.apply(upTo: nil), versions: broken, options: options) == .failedUnchanged)
    #expect(try deployment.history().applied.isEmpty)
  }

  /// The second version's last statement fails.
  private func brokenVersions() throws -> [RunnableVersion] {
    _ = try stored()
    let file = "migrations/sqlite/20261122093100_mails.up.sql"
    let text = try String(contentsOfFile: project.path(file), encoding: .utf8)
    try project.write(file, Data((text + "INSERT INTO nowhere VALUES (1);\n").utf8))
    return try VersionStore(directory: project.path("migrations")).read(targets: ["sqlite"]).runnable(on: "sqlite")
  }

  @Test func anInterruptionTakesBackTheVersionAtWork() throws {
    let interruption = Interruption()
    let connection = RecordingConnection(try sqlite())
    connection.onExecute = { if $0.contains("mail") { interruption.stop() } }
    let deployment = Deployment(connection: connection, dialect: SQLiteDialect(), interruption: interruption)
    #expect(deployment.run(.apply(upTo: nil), versions: try stored().runnable(on: "sqlite")) == .interrupted)
    #expect(!connection.isInTransaction)
    #expect(try deployment.history().applied.map(\.name) == ["users"])
    #expect(try connection.query("PRAGMA foreign_keys", []).rows == [[.integer(1)]])
  }

  @Test func anInterruptionStopsAStatementThatRuns() throws {
    let interruption = Interruption()
    let connection = try sqlite()
    interruption.stops(connection)
    let slow = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO endless SELECT i FROM n"
    let script = Migrations.Script(text: "CREATE TABLE endless (i INTEGER);\n\(slow);\n")
    let version = VersionScripts(Version(id: "1", name: "endless", parent: nil, operations: []), target: "sqlite", up: script, down: script)
    let deployment = Deployment(connection: connection, dialect: SQLiteDialect(), interruption: interruption) { report in
      guard Self.statement(report) == [slow] else { return }
      Thread.detachNewThread { interruption.stop() }
    }
    #expect(deployment.run(.apply(upTo: nil), versions: [RunnableVersion(version, isProven: false)]) == .interrupted)
    #expect(throws: DriverError.self) { try connection.query("SELECT * FROM endless", []) }
  }

  @Test func purgeLetsGoOfWhatAVersionKept() throws {
    let connection = try sqlite()
    let versions = try stored().runnable(on: "sqlite")
    let deployment = Deployment(connection: connection, dialect: SQLiteDialect())
    #expect(deployment.run(.apply(upTo: nil), versions: versions) == .done)
    try connection.execute("INSERT INTO stg__users VALUES (1, 'a@b')")
    #expect(deployment.run(.rollbackSteps(1), versions: []) == .done)
    #expect(try deployment.purge("20261122093100") == .purged(["transformc_kept_20261122093100_stg__users__mail"]))
    #expect(try deployment.purge("20261122093100") == .purged([]))
    #expect(deployment.run(.apply(upTo: nil), versions: versions) == .done)
    #expect(try connection.query("SELECT mail FROM stg__users", []).rows == [[.null]])
  }

  private func stored() throws -> StoredVersions {
    try DeploymentWarehouse.store(in: project).read(targets: ["sqlite", "postgres"])
  }

  private func sqlite() throws -> SQLiteConnection { try SQLiteConnection(path: project.path("warehouse.db")) }

  private func run(_ connection: any DatabaseConnection, _ versions: [RunnableVersion]) -> Code {
    Deployment(connection: connection, dialect: SQLiteDialect()).run(.apply(upTo: nil), versions: versions)
  }
}
