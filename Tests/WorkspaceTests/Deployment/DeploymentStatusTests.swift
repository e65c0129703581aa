import DatabaseDriver
import Migrations
import PostgreSQLDriver
import SQLDialects
import SQLSchema
import SQLiteDriver
import TestSupport
import Testing
import Workspace

/// Where a database stands, and what an environment's variables are there.
@Suite struct DeploymentStatusTests {
  let project: TemporaryProject

  init() throws { project = try TemporaryProject() }

  @Test func showsEveryVersionAndHowFarTheSourcesAreAhead() throws {
    let stored = try DeploymentWarehouse.store(in: project).read(targets: ["sqlite", "postgres"])
    let connection = try SQLiteConnection(path: ":memory:")
    let deployment = Deployment(connection: connection, dialect: SQLiteDialect())
    #expect(deployment.run(.apply(upTo: "20261122093000"), versions: stored.runnable(on: "sqlite")) == .done)
    try connection.execute("UPDATE transformc_history SET finished_at = '2026-11-22T09:30:12.345Z'")
    let report = StatusReport(
      environment: "dev", stored: stored, target: "sqlite", history: try deployment.history(), sourcesAhead: 1)
    #expect(
      report.text == """
        version               state    applied           down      proof
        20261122093000_users  applied  2026-11-22 09:30  lossless  not proven
        20261122093100_mails  pending                    lossless  not proven
        sources are ahead of migrations: 1 change (transformc plan)

        """)
    #expect(report.isPending && !report.isDivergent)
  }

  @Test func marksVersionsThatChangedOrAreUnknown() throws {
    let stored = try DeploymentWarehouse.store(in: project).read(targets: ["sqlite", "postgres"])
    let connection = try SQLiteConnection(path: ":memory:")
    let deployment = Deployment(connection: connection, dialect: SQLiteDialect())
    #expect(deployment.run(.apply(upTo: nil), versions: stored.runnable(on: "sqlite")) == .done)
    try connection.execute("UPDATE transformc_history SET source_hash = 'h1:other' WHERE name = 'users'")
    try connection.execute("UPDATE transformc_history SET version = '20270101000000', name = 'later' WHERE name = 'mails'")
    let report = StatusReport(
      environment: "dev", stored: stored, target: "sqlite", history: try deployment.history(), sourcesAhead: 0)
    #expect(report.rows.map(\.state) == [.changed, .pending, .unknown])
    #expect(report.rows.last?.version == "20270101000000_later" && report.isDivergent)
  }

  @Test func readsTheHistoryOfPostgreSQL() throws {
    try TestPostgreSQL.shared.withDatabase(named: "deployment_status") { connection in
      let stored = try DeploymentWarehouse.store(in: project).read(targets: ["sqlite", "postgres"])
      let deployment = Deployment(connection: connection, dialect: PostgreSQLDialect())
      #expect(try deployment.history().applied.isEmpty)
      #expect(deployment.run(.apply(upTo: nil), versions: stored.runnable(on: "postgres")) == .done)
      try connection.execute("UPDATE transformc_history SET finished_at = '2026-11-22T09:30:12.345Z'")
      let report = StatusReport(
        environment: "dev", stored: stored, target: "postgres", history: try deployment.history(), sourcesAhead: 0)
      #expect(report.text.contains("20261122093000_users  applied  2026-11-22 09:30  lossless  not proven\n"))
      #expect(!report.isPending)
    }
  }

  @Test func writesAnEnvironmentsVariablesOnSQLite() throws {
    let connection = try SQLiteConnection(path: ":memory:")
    try bringsVariablesUpToDate(in: connection, table: "ops__transform_variable")
  }

  @Test func writesAnEnvironmentsVariablesOnPostgreSQL() throws {
    try TestPostgreSQL.shared.withDatabase(named: "deployment_variables") { connection in
      try connection.execute("CREATE SCHEMA ops")
      try bringsVariablesUpToDate(in: connection, table: "ops.transform_variable")
    }
  }

  private func bringsVariablesUpToDate(in connection: any DatabaseConnection, table: String) throws {
    let variables = VariableTable(in: connection, opsSchema: "ops")
    #expect(try variables.update(to: environment("staging")) == nil)
    try connection.execute("CREATE TABLE \(table) (name text NOT NULL PRIMARY KEY, value text NOT NULL)")
    #expect(try variables.update(to: environment("staging"))?.changed == ["max_rejected", "min_quality", "transformc:environment"])
    #expect(try variables.update(to: environment("staging"))?.isEmpty == true)
    try connection.execute("INSERT INTO \(table) VALUES ('gone', '1')")
    let update = try variables.update(to: environment("prod"))
    #expect(update?.changed == ["min_quality", "transformc:environment"] && update?.removed == ["gone"])
    let rows = try connection.query("SELECT name, value FROM \(table) ORDER BY name", []).rows.map { $0.map(\.text) }
    #expect(rows == [["max_rejected", "25"], ["min_quality", "0.9"], ["transformc:environment", "prod"]])
    #expect(!connection.isInTransaction)
  }

  private func environment(_ name: String) throws -> Environment {
    let yaml = """
      variables: { min_quality: 0.85, max_rejected: 25 }
      environments:
        staging: { url: "sqlite:a.db" }
        prod: { url: "sqlite:b.db", variables: { min_quality: 0.9 } }
      """
    let project = try TemporaryProject(["transformc.yaml": yaml])
    return try Configuration.load(from: project.root, environment: [:]).environment(name)
  }
}
