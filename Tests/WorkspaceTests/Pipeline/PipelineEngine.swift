import DatabaseDriver
import Diagnostics
import Migrations
import PostgreSQLDriver
import Procedures
import Runtime
import SQLDialects
import SQLSchema
import SQLiteDriver
import SQLiteFunctions
import Testing
import Workspace

/// One engine with a project's first version on it.
final class PipelineEngine {
  let connection: any DatabaseConnection
  let project: Project
  private let dialect: any Dialect

  init(_ project: Project, on connection: any DatabaseConnection) throws {
    self.project = project
    self.connection = connection
    dialect = try #require(Dialects.named(connection.target))
    let planner = Planner(supportVersion: SupportFunction.newestVersion, compilers: project.compilers(for: [connection.target]))
    let plan = planner.plan(desired: project.desired, renames: Renames(), versions: [], name: "first", timestamp: "20260305100000")
    for script in plan.scripts {
      for statement in script.up.statements { try connection.execute(statement) }
    }
  }

  /// An empty SQLite database with the functions that programs call.
  static func sqlite(path: String = ":memory:") throws -> SQLiteConnection {
    let connection = try SQLiteConnection(path: path)
    try SQLiteFunctions.register(on: connection)
    return connection
  }

  /// Leaves a PostgreSQL database as empty as it was made.
  static func clear(_ connection: PostgreSQLConnection) throws {
    let query = "SELECT string_agg(format('%I', nspname), ', ') FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$|public$)'"
    guard let schemas = try connection.query(query, []).rows.first?.first?.text else { return }
    try connection.execute("DROP SCHEMA \(schemas) CASCADE")
  }

  // MARK: Working

  func set(_ variables: [String: String]) throws {
    for (name, value) in variables {
      try execute(
        "DELETE FROM ops.transform_variable WHERE name = '\(name)'; INSERT INTO ops.transform_variable VALUES ('\(name)', '\(value)')")
    }
  }

  /// SQL that both engines read, tables by the names of the sources.
  func execute(_ sql: String) throws {
    var text = sql
    for name in project.desired.tables.keys { text = text.replacing(name.description, with: dialect.name(of: name)) }
    try connection.execute(text)
  }

  func run(_ transform: ObjectName, as runID: String) throws -> RunReport {
    try TransformRunner(connection: connection, environment: "test", wait: { _ in }).run(transform, runID: runID)
  }

  // MARK: Looking

  /// The tables that loads make, by their names.
  var made: [ObjectName: Table] {
    let targets = project.procedures.values.flatMap(\.orderedLoads).filter { $0.creation?.isTemporary == false }.map(\.target)
    return Dictionary(targets.map { ($0.name, $0) }) { first, _ in first }
  }

  func cells(of name: ObjectName) throws -> PipelineCells {
    let table = try #require(project.desired.tables[name] ?? made[name])
    let names = table.columns.map { dialect.quoted($0.name) }.joined(separator: ", ")
    let rows = try connection.query("SELECT \(names) FROM \(dialect.name(of: name))", []).rows
    return PipelineCells(table, rows)
  }
}
