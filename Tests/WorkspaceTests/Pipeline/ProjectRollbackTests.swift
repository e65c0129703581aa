import DatabaseDriver
import Foundation
import Migrations
import PostgreSQLDriver
import Runtime
import SQLDialects
import SQLSchema
import TestSupport
import Testing
import Workspace

/// The repository's own versions, there and back, with rows in between.
struct ProjectRollbackTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL.path
  /// What SQLite keeps for itself once a table counts its rows.
  private static let engineTables = ["sqlite_sequence"]

  @Test func rollbackLeavesTheHistoryAndWhatIsKeptOnSQLite() throws {
    try checkRollback(PipelineEngine.sqlite(), tables: "SELECT name FROM sqlite_schema")
  }

  @Test func rollbackLeavesTheHistoryAndWhatIsKeptOnPostgreSQL() throws {
    try TestPostgreSQL.shared.withDatabase(named: "project_rollback") { connection throws in
      let own = "NOT IN ('pg_catalog', 'information_schema')"
      try checkRollback(
        connection,
        tables: """
          SELECT table_name FROM information_schema.tables WHERE table_schema \(own)
          UNION ALL SELECT routine_name FROM information_schema.routines WHERE routine_schema \(own)
          UNION ALL SELECT schema_name FROM information_schema.schemata WHERE schema_name IN ('ops', 'stg', 'raw_airbyte')
          """)
    }
  }

  private func checkRollback(_ connection: any DatabaseConnection, tables query: String) throws {
    let dialect = try #require(Dialects.named(connection.target))
    let versions = try VersionStore(directory: Self.root + "/migrations").read(targets: [dialect.name]).runnable(on: dialect.name)
    let deployment = Deployment(connection: connection, dialect: dialect)
    try #require(deployment.run(.apply(upTo: nil), versions: versions) == .done)
    _ = try RawLoader.load(path: Self.root + "/fixtures/small", into: connection)

    #expect(deployment.run(.rollbackAll, versions: []) == .done)
    let left = try names(query, connection)
    #expect(left.contains("transformc_history"))
    #expect(left.allSatisfy { $0 == "transformc_history" || $0.hasPrefix("transformc_kept_") }, "left: \(left)")

    #expect(deployment.run(.apply(upTo: nil), versions: versions) == .done)
    let calls = dialect.name(of: ObjectName(schema: "raw_airbyte", name: "gong_calls"))
    #expect(try connection.query("SELECT count(*) FROM \(calls)", []).rows == [[.integer(29)]], "the rows came back")

    #expect(deployment.run(.rollbackAll, versions: []) == .done)
    for version in versions { _ = try deployment.purge(version.id) }
    #expect(try names(query, connection) == ["transformc_history"])
  }

  private func names(_ query: String, _ connection: any DatabaseConnection) throws -> [String] {
    let names = try connection.query(query, []).rows.compactMap { $0.first?.text }
    return names.filter { !Self.engineTables.contains($0) && !$0.hasPrefix("sqlite_autoindex") }
  }
}
