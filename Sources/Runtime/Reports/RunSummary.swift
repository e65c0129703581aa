public import DatabaseDriver
import SQLDialects
import SQLSchema

/// A run in one line, for a list.
public struct RunSummary: Hashable, Sendable {
  public let runID, transform, status, startedAt: String
  public let rowsIn, loaded, rejected: Int64?

  /// The latest runs, the newest first.
  public static func latest(_ count: Int, on connection: any DatabaseConnection) throws(DriverError) -> [RunSummary] {
    let dialect = Dialects.named(connection.target) ?? PostgreSQLDialect()
    let table = dialect.name(of: ObjectName(schema: "ops", name: "transform_run"))
    let columns = "run_id, transform, status, started_at, rows_in, rows_loaded, rows_rejected"
    let rows = try connection.query("SELECT \(columns) FROM \(table) ORDER BY started_at DESC, run_id DESC LIMIT \(max(0, count))", []).rows
    return rows.map { row in
      RunSummary(
        runID: row[0].text ?? "", transform: row[1].text ?? "", status: row[2].text ?? "", startedAt: row[3].text ?? "",
        rowsIn: row[4].integer, loaded: row[5].integer, rejected: row[6].integer)
    }
  }
}
