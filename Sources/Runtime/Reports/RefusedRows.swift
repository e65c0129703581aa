public import DatabaseDriver
import SQLDialects
public import SQLSchema

/// Rows that loads of a table refused and that are still refused.
public struct RefusedRows: Sendable {
  public struct Row: Hashable, Sendable {
    /// `rule`, `score` or `duplicate`.
    public let reason: String
    public let score: String
    /// A JSON array of rule names.
    public let issues: String
    /// The raw row's id, or empty.
    public let identity: String
    public let runID: String
    /// The raw row's document, or empty.
    public let record: String
  }

  /// How many there are for each reason, sorted.
  public let counts: [(reason: String, rows: Int64)]
  public let rows: [Row]

  /// Reads the refused rows of a table, the newest run's first.
  ///
  /// - Parameter table: the target, `stg.gong_calls`, or the table of refused rows itself.
  public static func read(of table: ObjectName, limit: Int, on connection: any DatabaseConnection) throws(DriverError) -> RefusedRows {
    let suffix = "_rejected"
    let name = table.name.hasSuffix(suffix) ? table : ObjectName(schema: table.schema, name: table.name + suffix)
    let dialect = Dialects.named(connection.target) ?? PostgreSQLDialect()
    let counts = try connection.query(
      "SELECT _tc_reason, count(*) FROM \(dialect.name(of: name)) GROUP BY _tc_reason ORDER BY _tc_reason", [])
    let columns = "_tc_reason, _tc_score, _tc_issues, _tc_identity, _tc_run_id, _tc_record"
    let rows = try connection.query(
      "SELECT \(columns) FROM \(dialect.name(of: name)) ORDER BY _tc_rejected_at DESC, _tc_identity LIMIT \(max(0, limit))", [])
    return RefusedRows(
      counts: counts.rows.map { ($0[0].text ?? "", $0[1].integer ?? 0) },
      rows: rows.rows.map { row in
        let texts = row.map { $0.text ?? "" }
        return Row(
          reason: texts[0], score: row[1].double.map(score) ?? "", issues: texts[2], identity: texts[3], runID: texts[4], record: texts[5])
      })
  }

  /// Three digits, as the column has them.
  private static func score(_ value: Double) -> String { ProgramNumbers.scoreText(ofThousandths: Int64((value * 1000).rounded())) }
}
