import DatabaseDriver
import SQLDialects
import SQLiteDriver

/// The steps of a transform's loads, which write its record.
extension ProgramMachine {
  /// Whether the step was one of these.
  func runLoadStep(_ step: ProgramStep, _ number: Int) throws(DriverError) -> Bool {
    switch step {
    case .variables(let names): for name in names { try readVariable(name) }
    case .log(let level, let event, let template): log(level, event, template)
    case .load(let name): beginLoad(name)
    case .rules: try rules(number)
    case .samples: try samples(number)
    case .fail(let code, _): try check(number, code: code)
    case .endLoad: endLoad()
    case .gates(let name, _): try gates(number, of: name)
    default: return false
    }
    return true
  }

  private func readVariable(_ name: String) throws(DriverError) {
    let rows = try connection.query("SELECT value FROM ops__transform_variable WHERE name = ?1", [.text(name)]).rows
    guard let text = rows.first?.first?.text else {
      throw failure("22023", "variable '\(name)' is not set: put it under variables in transformc.yaml, then transformc apply")
    }
    guard let thousandths = ProgramNumbers.thousandths(text) else {
      throw failure("22023", "'\(text)' is no number with at most three digits behind the point")
    }
    variables["tc_\(name)"] = .text(text)
    variables["tc_\(name)_bound"] = .integer(thousandths)
  }

  private func beginLoad(_ name: String) {
    record.beginLoad(name)
    loadStart = clock.milliseconds()
    for figure in RunRecord.figures { variables[figure] = .null }
  }

  private func endLoad() {
    var figures: [String: SQLValue] = [:]
    for name in RunRecord.figures { figures[name] = variables[name] }
    record.endLoad(figures, milliseconds: clock.milliseconds() - loadStart)
    for (name, value) in record.totals { variables["run_\(name)"] = value }
  }

  private func rules(_ number: Int) throws(DriverError) {
    let statement = try statement(number)
    while try statement.step() { record.addRule(statement.row) }
  }

  private func samples(_ number: Int) throws(DriverError) {
    let statement = try statement(number)
    while try statement.step() { record.addSample(statement.row) }
  }

  private func check(_ number: Int, code: String) throws(DriverError) {
    let text = try firstValue(bound(number))
    if let text = text.text { throw failure(code, text) }
  }

  /// All are recorded before one raises.
  private func gates(_ number: Int, of name: String) throws(DriverError) {
    let statement = try statement(number)
    var rows: [[SQLValue]] = []
    while try statement.step() { rows.append(statement.row) }
    for row in rows { record.addGate(step: name, row) }
    if let text = RunRecord.gateText(rows, outcome: "warn") { log("warn", "gate", text) }
    if let text = RunRecord.gateText(rows, outcome: "fail") { throw failure("TCG01", text) }
  }
}
