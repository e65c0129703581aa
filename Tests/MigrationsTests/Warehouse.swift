import SQLDialects
import SQLSchema

@testable import Migrations

/// The databases and compilers that these tests plan with.
enum Warehouse {
  static let calls = ObjectName(schema: "stg", name: "gong_calls")
  static let users = ObjectName(schema: "stg", name: "gong_users")

  static var usersTable: Table {
    Table(
      name: users,
      columns: [Column(name: "user_id", type: .text, isNullable: false), Column(name: "active", type: .boolean)],
      primaryKey: ["user_id"])
  }

  static var callsTable: Table {
    Table(
      name: calls,
      columns: [
        Column(name: "call_id", type: .text, isNullable: false),
        Column(name: "owner", type: .text),
        Column(name: "title", type: .text(length: 20)),
        Column(name: "seconds", type: .integer, isNullable: false, defaultValue: sql("0")),
      ],
      primaryKey: ["call_id"], checks: [Table.Check(name: "seconds_sane", condition: sql("seconds >= 0"))],
      foreignKeys: [Table.ForeignKey(columns: ["owner"], table: users, references: ["user_id"])])
  }

  static var titles: View {
    View(name: ObjectName(schema: "stg", name: "titles"), query: sql("SELECT call_id, title FROM stg.gong_calls"), dependencies: [calls])
  }

  static var longTitles: View {
    View(
      name: ObjectName(schema: "stg", name: "long_titles"), query: sql("SELECT call_id FROM stg.titles WHERE length(title) > 10"),
      dependencies: [titles.name])
  }

  static func routine(_ name: String = "load_calls", source: String = "v1", reading: [ObjectName] = [calls]) -> Routine {
    Routine(
      name: ObjectName(schema: "stg", name: name), source: sql(source), hash: ContentHash.of(source), dependencies: reading)
  }

  static func sql(_ text: String) -> SQLFragment { SQLFragment(dialect: "snowflake", text: text) }

  static func database(
    tables: [Table] = [usersTable, callsTable], indexes: [Index] = [], views: [View] = [], routines: [Routine] = []
  ) -> Database {
    Database(
      schemas: ["stg"], tables: Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) }),
      indexes: Dictionary(uniqueKeysWithValues: indexes.map { ($0.objectName, $0) }),
      views: Dictionary(uniqueKeysWithValues: views.map { ($0.name, $0) }),
      routines: Dictionary(uniqueKeysWithValues: routines.map { ($0.name, $0) }))
  }

  static func compiler(_ dialect: any Dialect) -> TargetCompiler {
    TargetCompiler(
      dialect: dialect, translation: .identity,
      create: { routine, database in
        let columns = routine.dependencies.compactMap { database.tables[$0] }.map(\.columns.count)
        return ["CREATE PROCEDURE \(routine.name) AS '\(routine.source.text) over \(columns)'"]
      },
      drop: { ["DROP PROCEDURE \($0.name)"] },
      installSupport: { version, _ in ["INSTALL SUPPORT \(version)"] }, removeSupport: { ["REMOVE SUPPORT \($0)"] })
  }

  static var planner: Planner { Planner(supportVersion: 1, compilers: Dialects.all.map(compiler)) }

  /// A version that leads from one database to another.
  static func version(from: Database, to: Database, keep: Bool = true) -> Version {
    let changes = from.changes(to: to).changes
    return Version(id: "20261122093000", name: "change", parent: nil, operations: changes.map(Operation.schema), keep: keep)
  }

  static func scripts(from: Database, to: Database, _ dialect: any Dialect, keep: Bool = true) -> VersionScripts {
    VersionScripts(version(from: from, to: to, keep: keep), after: MigrationState(database: from), compiler: compiler(dialect))
  }
}

extension Table {
  func with(_ column: Column) -> Table {
    var table = self
    table.columns.append(column)
    return table
  }

  func without(_ column: String) -> Table {
    var table = self
    table.columns.removeAll { $0.name == column }
    return table
  }
}
