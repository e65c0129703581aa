public import DatabaseDriver
import SQLDialects
import SQLSchema

extension RunReport {
  /// Reads a run; nil where there is none with this id.
  public static func read(_ runID: String, on connection: any DatabaseConnection) throws(DriverError) -> RunReport? {
    let reader = RunReader(runID: runID, connection: connection)
    return try reader.report()
  }
}

/// The queries behind a report.
private struct RunReader {
  let runID: String
  let connection: any DatabaseConnection

  private static let figureColumns =
    "rows_in, rows_loaded, rows_unchanged, rows_rejected, rows_duplicate, rows_flagged, score_mean, score_min"

  private func rows(_ columns: String, from table: String, order: String = "seq") throws(DriverError) -> [[SQLValue]] {
    let dialect = Dialects.named(connection.target) ?? PostgreSQLDialect()
    let name = dialect.name(of: ObjectName(schema: "ops", name: table))
    let mark = connection.target == "sqlite" ? "?1" : "$1"
    return try connection.query("SELECT \(columns) FROM \(name) WHERE run_id = \(mark) ORDER BY \(order)", [.text(runID)]).rows
  }

  func report() throws(DriverError) -> RunReport? {
    let columns = "transform, status, attempt, result, error_category, error_code, error_text, \(Self.figureColumns)"
    guard let run = try rows(columns, from: "transform_run", order: "run_id").first else { return nil }
    return RunReport(
      runID: runID, transform: run[0].text ?? "", status: run[1].text ?? "", attempt: run[2].integer ?? 1, figures: figures(run[7...]),
      result: run[3].text, errorCategory: run[4].text, errorCode: run[5].text, errorText: run[6].text, loads: try loads(),
      rules: try rules(),
      gates: try gates(), log: try log(), sampleCount: try rows("count(*)", from: "rejected_sample", order: "1").first?.first?.integer ?? 0)
  }

  private func figures(_ values: ArraySlice<SQLValue>) -> RunReport.Figures? {
    let values = Array(values)
    guard let rowsIn = values[0].integer else { return nil }
    let counts = values[1...5].map { $0.integer ?? 0 }
    return RunReport.Figures(
      rowsIn: rowsIn, loaded: counts[0], unchanged: counts[1], rejected: counts[2], duplicates: counts[3], flagged: counts[4],
      scoreMean: thousandths(values[6]), scoreMin: thousandths(values[7]))
  }

  private func thousandths(_ value: SQLValue) -> Int64? { value.double.map { Int64(($0 * 1000).rounded()) } }

  private func loads() throws(DriverError) -> [RunReport.Load] {
    var loads: [RunReport.Load] = []
    for row in try rows("name, duration_ms, \(Self.figureColumns)", from: "transform_step") {
      guard let figures = figures(row[2...]) else { continue }
      loads.append(RunReport.Load(name: row[0].text ?? "", figures: figures, milliseconds: row[1].integer ?? 0))
    }
    return loads
  }

  private func rules() throws(DriverError) -> [RunReport.Rule] {
    try rows("kind, step, name, applicable, failed", from: "quality_result").filter { $0[0].text == "rule" }.map { row in
      RunReport.Rule(load: row[1].text ?? "", name: row[2].text ?? "", applicable: row[3].integer ?? 0, failed: row[4].integer ?? 0)
    }
  }

  private func gates() throws(DriverError) -> [RunReport.Gate] {
    try rows("kind, step, name, bound, value, outcome", from: "quality_result").filter { $0[0].text == "gate" }.map { row in
      RunReport.Gate(
        load: row[1].text ?? "", name: row[2].text ?? "", bound: row[3].text ?? "", value: thousandths(row[4]), outcome: row[5].text ?? "")
    }
  }

  private func log() throws(DriverError) -> [String] {
    try rows("level, event, message", from: "transform_log").map { $0.map { $0.text ?? "" }.joined(separator: " ") }
  }
}
