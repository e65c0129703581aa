import DatabaseDriver
import PostgreSQLDriver
import SQLDialects

/// A PostgreSQL database with the samples, whose word counts for sources of its dialect.
final class PostgreSQLEngine {
  private let connection: PostgreSQLConnection

  /// Makes the samples anew, with the columns that the dialect's definition has for PostgreSQL, and the functions that compiled SQL calls.
  init(_ connection: PostgreSQLConnection, dialect: String = "postgres") throws(DriverError) {
    self.connection = connection
    try connection.execute("SET timezone = 'UTC'; DROP TABLE IF EXISTS samples; DROP SCHEMA IF EXISTS ops CASCADE; CREATE SCHEMA ops")
    for function in PostgreSQLSupportFunctions.functions(schema: "ops") { try connection.execute(function.definition) }
    try connection.execute(Samples.definitions["postgres"] ?? "")
    let rows = Samples.rows.map { row in row.map { $0.map { SQLValue.text($0) } ?? .null } }
    _ = try connection.insert(into: "samples", columns: Samples.columns, rows: rows)
    if let narrowing = Samples.narrowing[dialect] { try connection.execute(narrowing) }
  }

  /// The rows of a query and what its columns are. Nothing that it does stays. `reversed`: with the samples stored the other way round.
  func run(_ query: String, reversed: Bool = false) -> (outcome: Outcome, kinds: [ColumnKind]) {
    do throws(DriverError) {
      try connection.execute("BEGIN")
      defer { try? connection.execute("ROLLBACK") }
      if reversed { try connection.execute("CREATE TEMPORARY TABLE samples AS SELECT * FROM public.samples ORDER BY k DESC") }
      let rows = try connection.query(query, [])
      let kinds = try columnKinds(query, rows)
      let cells = rows.rows.map { row in zip(row, kinds).map { Cell.postgres($0, $1) } }
      return (.rows(cells), kinds)
    } catch {
      return (.failure(state: error.code, message: error.message), [])
    }
  }

  private func columnKinds(_ query: String, _ table: ResultTable) throws(DriverError) -> [ColumnKind] {
    let names = table.columns.indices.map { "c\($0)" }
    let types = names.map { "pg_typeof(\($0))::text" }.joined(separator: ", ")
    let sql = "SELECT \(types) FROM (SELECT 1) AS one LEFT JOIN (\(query)) AS q(\(names.joined(separator: ", "))) ON true LIMIT 1"
    let row = try connection.query(sql, []).rows.first ?? []
    return row.map { ColumnKind(postgres: $0.text ?? "text") }
  }
}
