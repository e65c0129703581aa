import DatabaseDriver
import SQLDialects

/// A run's rows while it goes on: the run, its loads, what rules and gates found, its log, errors and samples.
struct RunRecord {
  static let counts = ["rows_in", "rows_loaded", "rows_unchanged", "rows_rejected", "rows_duplicate", "rows_flagged"]
  /// What a load counts beyond that, in thousandths.
  static let figures = counts + ["rows_scored", "points_total", "score_mean", "score_min", "rows_written"]

  let runID: String
  let startedAt: String
  var status = "running"
  var finishedAt: String?
  var result: String?
  var error: (category: String, code: String, message: String)?
  private let transform: String
  private let ruleSet: String
  private let call: RunCall
  private(set) var totals: [String: SQLValue] = [:]
  private var points: (total: Int64, rows: Int64) = (0, 0)
  private var load = ""
  private var steps: [[SQLValue]] = []
  private var quality: [[SQLValue]] = []
  private var log: [[SQLValue]] = []
  private var errors: [[SQLValue]] = []
  private var samples: [[SQLValue]] = []

  init(_ program: Program, call: RunCall, startedAt: String) {
    runID = call.runID
    self.startedAt = startedAt
    transform = program.name
    ruleSet = program.ruleSet
    self.call = call
  }

  // MARK: Collecting

  mutating func beginLoad(_ name: String) { load = name }

  mutating func endLoad(_ variables: [String: SQLValue], milliseconds: Int64) {
    let figures = RunRecord.counts.map { variables[$0] ?? .null }
    let scores = ["score_mean", "score_min"].map { RunRecord.decimal(variables[$0]?.integer) }
    steps.append([.text(load)] + figures + scores + [.integer(milliseconds)])
    for name in RunRecord.counts { totals[name] = .integer((totals[name]?.integer ?? 0) + (variables[name]?.integer ?? 0)) }
    points.total += variables["points_total"]?.integer ?? 0
    points.rows += variables["rows_scored"]?.integer ?? 0
    totals["score_mean"] = points.rows == 0 ? .null : .integer((2 * points.total + points.rows) / (2 * points.rows))
    if let least = variables["score_min"]?.integer { totals["score_min"] = .integer(min(least, totals["score_min"]?.integer ?? least)) }
  }

  /// name, dimension, weight, applicable, failed
  mutating func addRule(_ row: [SQLValue]) {
    quality.append([.text(load), .text("rule")] + row + [.null, .null, .null])
  }

  /// name, bound, value in thousandths, outcome
  mutating func addGate(step: String, _ row: [SQLValue]) {
    let value = RunRecord.decimal(row[2].integer)
    quality.append([.text(step), .text("gate"), row[0], .null, .null, .null, .null, value, row[1], row[3]])
  }

  /// reason, record
  mutating func addSample(_ row: [SQLValue]) { samples.append([.text(load)] + row) }

  mutating func addLog(at time: String, level: String, event: String, message: String) {
    log.append([.text(time), .text(level), .text(event), .text(message)])
  }

  /// The figures of an earlier moment; what was logged and found since then stays.
  mutating func takeFigures(of earlier: RunRecord) {
    totals = earlier.totals
    points = earlier.points
    steps = earlier.steps
  }

  mutating func addError(_ error: (category: String, code: String, message: String), at time: String) {
    errors.append([.text(time), .text(error.category), .text(error.code), .text(error.message)])
  }

  private static func decimal(_ thousandths: Int64?) -> SQLValue { thousandths.map { .double(Double($0) / 1000) } ?? .null }

  /// `gate rejected <= 5%: 10.345%; gate …`; nil without a gate of this outcome.
  static func gateText(_ rows: [[SQLValue]], outcome: String) -> String? {
    let texts = rows.filter { $0[3].text == outcome }.map { row in
      let bound = row[1].text ?? ""
      let value = row[2].integer.map(ProgramNumbers.text(ofThousandths:)) ?? ""
      return "gate \(row[0].text ?? "") \(bound): \(value)\(bound.hasSuffix("%") ? "%" : "")"
    }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// A template with the run's figures in it.
  func message(_ template: String) -> String {
    var text = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += figure(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private func figure(_ name: String) -> String {
    guard let value = totals[name]?.integer else { return "none" }
    return name.hasPrefix("score") ? ProgramNumbers.scoreText(ofThousandths: value) : String(value)
  }

  // MARK: Storing

  /// Idempotent by the run's id: what was stored before is replaced.
  var statements: [(sql: String, values: [SQLValue])] {
    let tables = ["transform_log", "quality_result", "transform_step", "transform_error", "rejected_sample", "transform_run"]
    var statements = tables.map { (sql: "DELETE FROM ops__\($0) WHERE run_id = ?1", values: [SQLValue.text(runID)]) }
    statements.append(run)
    statements += children("transform_step", ["name"] + RunRecord.counts + ["score_mean", "score_min", "duration_ms"], steps)
    statements += children(
      "quality_result", ["step", "kind", "name", "dimension", "weight", "applicable", "failed", "value", "bound", "outcome"], quality)
    statements += children("transform_log", ["logged_at", "level", "event", "message"], log)
    statements += children("transform_error", ["raised_at", "category", "code", "message"], errors)
    statements += children("rejected_sample", ["step", "reason", "record"], samples)
    return statements
  }

  private var run: (sql: String, values: [SQLValue]) {
    let fixed: [(String, SQLValue)] = [
      ("run_id", .text(runID)), ("transform", .text(transform)), ("rule_set", .text(ruleSet)), ("environment", .text(call.environment)),
      ("attempt", .integer(Int64(call.attempt))), ("status", .text(status)), ("started_at", .text(startedAt)),
      ("finished_at", finishedAt.map { .text($0) } ?? .null), ("result", result.map { .text($0) } ?? .null),
      ("error_category", error.map { .text($0.category) } ?? .null), ("error_code", error.map { .text($0.code) } ?? .null),
      ("error_text", error.map { .text($0.message) } ?? .null), ("score_mean", RunRecord.decimal(totals["score_mean"]?.integer)),
      ("score_min", RunRecord.decimal(totals["score_min"]?.integer)),
    ]
    let columns = fixed + RunRecord.counts.map { ($0, totals[$0] ?? .null) }
    return (RunRecord.insert("transform_run", columns.map(\.0)), columns.map(\.1))
  }

  private func children(_ table: String, _ columns: [String], _ rows: [[SQLValue]]) -> [(sql: String, values: [SQLValue])] {
    let sql = RunRecord.insert(table, ["run_id", "seq"] + columns)
    return rows.enumerated().map { (sql, [.text(runID), .integer(Int64($0.offset + 1))] + $0.element) }
  }

  private static func insert(_ table: String, _ columns: [String]) -> String {
    let marks = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    return "INSERT INTO ops__\(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
  }
}
