import DatabaseDriver
import Foundation
import Migrations
import PostgreSQLDriver
import Runtime
import SQLDialects
import SQLSchema
import SQLiteDriver
import SQLiteFunctions
import Workspace

/// Loading raw calls and running their transform, against the same INSERT … SELECT by hand, without checks.
struct RunningBenchmark {
  let project: Project
  let data: BenchmarkData

  func runOnSQLite() throws {
    let file = data.directory.appendingPathComponent("warehouse.db").path
    let connection = try SQLiteConnection(path: file)
    try SQLiteFunctions.register(on: connection)
    try measure(connection)
    connection.close()
  }

  func run(onPostgreSQL url: String) throws {
    let name = "transformc_bench"
    let administration = try PostgreSQLConnection(url)
    try administration.execute("DROP DATABASE IF EXISTS \(name)")
    try administration.execute("CREATE DATABASE \(name)")
    let connection = try PostgreSQLConnection(url + (url.contains("?") ? "&" : "?") + "dbname=\(name)")
    try measure(connection)
    connection.close()
    try administration.execute("DROP DATABASE \(name)")
  }

  private func measure(_ connection: any DatabaseConnection) throws {
    try install(connection)
    let load = try BenchmarkClock.seconds { _ = try RawLoader.load(path: data.directory.path, into: connection) }
    let byHand = try byHand(connection)
    let run = try BenchmarkClock.seconds {
      let report = try TransformRunner(connection: connection, environment: "bench").run(
        ObjectName(schema: "stg", name: "transform_gong_calls"))
      guard report.succeeded else { throw BenchmarkFailure(message: report.errorText ?? report.status) }
    }
    print("\(data.calls) calls on \(connection.summary.split(separator: " at ")[0]), wall time")
    print(String(format: "  load %.2f s, run %.2f s, by hand %.2f s", load, run, byHand))
    print(String(format: "  run / by hand %.2f, (load + run) / (load + by hand) %.2f", run / byHand, (load + run) / (load + byHand)))
  }

  /// The project's definitions, without a history.
  private func install(_ connection: any DatabaseConnection) throws {
    let planner = Planner(supportVersion: SupportFunction.newestVersion, compilers: project.compilers(for: [connection.target]))
    let plan = planner.plan(desired: project.desired, renames: Renames(), versions: [], name: "bench", timestamp: "20260101000000")
    for script in plan.scripts { for statement in script.up.statements(kept: []) { try connection.execute(statement) } }
    let table = connection.target == "sqlite" ? "ops__transform_variable" : "ops.transform_variable"
    try connection.execute("INSERT INTO \(table) (name, value) VALUES ('max_rejected', '25'), ('min_quality', '0.85')")
  }

  private func byHand(_ connection: any DatabaseConnection) throws -> Double {
    let statement = try String(contentsOfFile: "Benchmarks/handwritten.\(connection.target).sql", encoding: .utf8)
    let seconds = try BenchmarkClock.seconds { try connection.execute(statement) }
    try connection.execute("DELETE FROM \(connection.target == "sqlite" ? "stg__gong_calls" : "stg.gong_calls")")
    if connection.target == "postgres" { try connection.execute("VACUUM FULL stg.gong_calls") }
    return seconds
  }
}

/// A run that did not succeed has no time.
struct BenchmarkFailure: Error {
  let message: String
}
