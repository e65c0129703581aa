import DatabaseDriver
import SQLiteDriver

/// A raw table of a database, and the engine's fastest way to put records into it that leaves present ones as they are.
struct RawTable {
  /// The table's name in the database's SQL.
  private let reference: String
  /// The record's keys that the table has columns for.
  let columns: [AirbyteKey]
  private let connection: any DatabaseConnection

  init(_ file: RawFile, in connection: any DatabaseConnection) throws(DriverError) {
    self.connection = connection
    reference = Self.reference(file, on: connection.target)
    let present = try connection.query("SELECT * FROM \(reference) LIMIT 0", []).columns.map { $0.lowercased() }
    columns = AirbyteKey.allCases.filter { present.contains($0.rawValue) }
  }

  /// SQLite has no schemas; there the name is `schema__table`.
  private static func reference(_ file: RawFile, on target: String) -> String {
    target == "sqlite" ? quoted("\(file.schema)__\(file.name)") : "\(quoted(file.schema)).\(quoted(file.name))"
  }

  private static func quoted(_ name: String) -> String { "\"\(name)\"" }

  /// Takes all rows; says how many are new.
  func insert(_ rows: some Sequence<[SQLValue]>) throws(DriverError) -> Int {
    switch connection {
    case let sqlite as SQLiteConnection: try insertOneByOne(rows, sqlite)
    default: try insertThroughCopy(rows)
    }
  }

  private var columnList: String { columns.map { Self.quoted($0.rawValue) }.joined(separator: ", ") }

  private var onConflict: String { "ON CONFLICT (\(Self.quoted(AirbyteKey.rawID.rawValue))) DO NOTHING" }

  private func insertOneByOne(_ rows: some Sequence<[SQLValue]>, _ sqlite: SQLiteConnection) throws(DriverError) -> Int {
    let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    let statement = try sqlite.prepare("INSERT INTO \(reference) (\(columnList)) VALUES (\(places)) \(onConflict)")
    var count = 0
    for row in rows { count += try statement.run(row) }
    return count
  }

  /// COPY knows no ON CONFLICT, so the rows come by way of a table of this session.
  private func insertThroughCopy(_ rows: some Sequence<[SQLValue]>) throws(DriverError) -> Int {
    try connection.execute("CREATE TEMPORARY TABLE tc_load ON COMMIT DROP AS SELECT \(columnList) FROM \(reference) WITH NO DATA")
    _ = try connection.insert(into: "tc_load", columns: columns.map(\.rawValue), rows: rows)
    let count = try connection.run("INSERT INTO \(reference) (\(columnList)) SELECT \(columnList) FROM tc_load \(onConflict)", [])
    try connection.execute("DROP TABLE tc_load")
    return count
  }
}
