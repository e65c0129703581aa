import DatabaseDriver
import Foundation
import Migrations
import SQLDialects
import SQLSchema
import SQLiteDriver
import Workspace

/// A small database to plan for and to deploy, and compilers that leave SQL as it is.
enum DeploymentWarehouse {
  static let users = ObjectName(schema: "stg", name: "users")

  static func table(_ columns: [String] = []) -> Table {
    let extra = columns.map { Column(name: $0, type: .text) }
    return Table(name: users, columns: [Column(name: "id", type: .integer, isNullable: false)] + extra, primaryKey: ["id"])
  }

  static func database(columns: [String] = [], routines: [Routine] = []) -> Database {
    Database(schemas: ["stg"], tables: [users: table(columns)], routines: Dictionary(uniqueKeysWithValues: routines.map { ($0.name, $0) }))
  }

  static func compiler(_ dialect: any Dialect) -> TargetCompiler {
    TargetCompiler(
      dialect: dialect, translation: .identity, create: { routine, _ in ["SELECT '\(routine.name)'"] },
      drop: { routine in ["SELECT 'drop \(routine.name)'"] }, installSupport: { _, _ in [] }, removeSupport: { _ in [] })
  }

  static func planner(_ targets: [any Dialect] = [SQLiteDialect(), PostgreSQLDialect()]) -> Planner {
    Planner(supportVersion: 1, compilers: targets.map(compiler))
  }

  /// 22 November 2026, 09:30.
  static let now: Int64 = 1_795_339_800_000

  /// Plans databases one after the other into a folder and reads back what was written.
  static func store(
    in project: TemporaryProject,
    _ databases: [(name: String, database: Database)] = [("users", database()), ("mails", database(columns: ["mail"]))],
    targets: [any Dialect] = [SQLiteDialect(), PostgreSQLDialect()]
  ) throws -> VersionStore {
    let store = VersionStore(directory: project.path("migrations"))
    for (index, step) in databases.enumerated() {
      let session = try PlanningSession(store, planner: planner(targets))
      let plan = session.plan(desired: step.database, renames: Renames(), name: step.name, at: now + Int64(index) * 60_000)
      _ = try session.write(plan)
    }
    return store
  }
}

/// Remembers every statement that is executed on the connection behind it.
final class RecordingConnection: DatabaseConnection {
  let inner: any DatabaseConnection
  private(set) var executed: [String] = []
  /// Called before each statement.
  var onExecute: (String) -> Void = { _ in }

  init(_ inner: any DatabaseConnection) { self.inner = inner }

  var target: String { inner.target }
  var summary: String { inner.summary }
  var isInTransaction: Bool { inner.isInTransaction }

  func execute(_ script: String) throws(DriverError) {
    executed.append(script)
    onExecute(script)
    try inner.execute(script)
  }

  func run(_ statement: String, _ parameters: [SQLValue]) throws(DriverError) -> Int { try inner.run(statement, parameters) }

  func query(_ statement: String, _ parameters: [SQLValue]) throws(DriverError) -> ResultTable { try inner.query(statement, parameters) }

  func insert(into table: String, columns: [String], rows: any Sequence<[SQLValue]>) throws(DriverError) -> Int {
    try inner.insert(into: table, columns: columns, rows: rows)
  }

  func close() { inner.close() }
}
