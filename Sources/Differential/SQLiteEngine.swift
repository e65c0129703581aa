import DatabaseDriver
import SQLDialects
import SQLSchema
import SQLiteDriver
import SQLiteFunctions

/// A SQLite database in memory with the samples, and the functions that compiled SQL calls.
final class SQLiteEngine {
  private let connection: SQLiteConnection

  init(_ compiler: QueryCompiler) throws(DriverError) {
    connection = try SQLiteConnection(path: ":memory:")
    try SQLiteFunctions.register(on: connection)
    for table in compiler.database.tables.values {
      for statement in SQLiteDialect().createTable(table, translation: FragmentTranslation { fragment, _ in fragment.text }) {
        try connection.execute(statement)
      }
      let names = table.columns.map(\.name)
      let kinds = table.columns.map(\.type)
      let rows = Samples.rows.map { row in
        zip(names, kinds).map { name, type in SampleValue.sqlite(Samples.columns.firstIndex(of: name).flatMap { row[$0] }, type) }
      }
      _ = try connection.insert(into: SQLiteDialect().name(of: table.name), columns: names, rows: rows)
    }
  }

  func rows(_ query: String) throws(DriverError) -> [[SQLValue]] { try connection.query(query, []).rows }

  /// The rows of a query; `kinds`: what PostgreSQL says of its columns; `reversed`: with the samples stored the other way round.
  func run(_ query: String, kinds: [ColumnKind], reversed: Bool = false) -> Outcome {
    do throws(DriverError) {
      if reversed { try connection.execute("CREATE TEMPORARY TABLE samples AS SELECT * FROM main.samples ORDER BY k DESC") }
      defer { if reversed { try? connection.execute("DROP TABLE temp.samples") } }
      let rows = try rows(query)
      return .rows(rows.map { row in row.enumerated().map { Cell.sqlite($1, $0 < kinds.count ? kinds[$0] : .text) } })
    } catch {
      return .failure(state: error.code, message: error.message)
    }
  }
}
