public import DatabaseDriver
public import SQLDialects
import SQLSchema
public import SQLiteDriver

/// Executes a transform's program on SQLite.
///
/// The run is put on record first, in a transaction of its own. Then the steps run in one transaction; figures, log
/// rows and errors lie in memory until the end, so that they outlive a rollback, and are stored with the data when it
/// commits, or on their own when it does not.
public final class ProgramMachine {
  private let connection: SQLiteConnection
  private let program: Program
  private var statements: [Int: SQLiteStatement] = [:]
  private var variables: [String: SQLValue] = [:]
  private var record: RunRecord
  private let clock: any RunClock
  private var loadStart: Int64 = 0
  private var blocks: [OpenBlock] = []
  /// A block's `rollback` ends the run without an error for the caller.
  private var endsQuietly = false

  /// A savepoint, and what to go back to.
  private struct OpenBlock {
    let policies: [Program.Policy]
    let end: Int
    let record: RunRecord
    let variables: [String: SQLValue]
  }

  /// Prepares a run of a program.
  public init(_ program: Program, on connection: SQLiteConnection, call: RunCall, clock: any RunClock = SystemClock()) {
    self.program = program
    self.connection = connection
    self.clock = clock
    record = RunRecord(program, call: call, startedAt: call.startedAt ?? clock.timestamp())
    variables["run_id"] = .text(record.runID)
    variables["started_at"] = .text(record.startedAt)
    variables["rule_set"] = .text(program.ruleSet)
    variables["transform"] = .text(program.name)
    for name in RunRecord.figures { variables["run_\(name)"] = .null }
  }

  /// Runs the program. A failure is stored and thrown on, unless the program says that it ends the run.
  public func run() throws(DriverError) {
    for line in program.logs where line.event == "start" { log(line.level, line.event, line.template) }
    try save()
    do throws(DriverError) {
      try connection.execute("BEGIN IMMEDIATE")
      try runSteps()
      finish()
      try store()
      try connection.execute("COMMIT")
    } catch {
      try fail(error)
    }
  }

  // MARK: Steps

  private func runSteps() throws(DriverError) {
    var next = 1
    while next <= program.steps.count {
      do throws(DriverError) {
        next = try run(program.steps[next - 1], number: next)
      } catch {
        next = try leaveBlock(error)
      }
    }
  }

  // MARK: Blocks

  private func beginBlock(_ policies: [Program.Policy], end: Int) throws(DriverError) {
    try connection.execute("SAVEPOINT tc_block_\(blocks.count)")
    blocks.append(OpenBlock(policies: policies, end: end, record: record, variables: variables))
  }

  private func endBlock() throws(DriverError) {
    guard blocks.popLast() != nil else { return }
    try connection.execute("RELEASE tc_block_\(blocks.count)")
  }

  /// Undoes the innermost block and does what it says about the error; gives the step to go on with.
  private func leaveBlock(_ error: DriverError) throws(DriverError) -> Int {
    // When SQLite has rolled back by itself, no savepoint is left to go back to.
    guard let block = blocks.popLast(), connection.isInTransaction, !endsQuietly else { throw error }
    statements = [:]
    try connection.execute("ROLLBACK TO tc_block_\(blocks.count)")
    try connection.execute("RELEASE tc_block_\(blocks.count)")
    let code = ProgramErrors.state(of: error)
    let category = error.category
    guard let policy = block.policies.first(where: { $0.covers(code: code, category: category.rawValue) }) else {
      return try leaveBlock(error)
    }
    if policy.logs { record.addError((category.rawValue, code, error.message), at: clock.timestamp()) }
    if policy.skips {
      record.takeFigures(of: block.record)
      for (name, value) in block.variables where name.hasPrefix("run_") { variables[name] = value }
      return block.end + 1
    }
    endsQuietly = !policy.raises
    return try leaveBlock(policy.text.isEmpty ? error : failure(code, policy.text, category: category))
  }

  /// Runs a step and gives the number of the one that follows.
  private func run(_ step: ProgramStep, number: Int) throws(DriverError) -> Int {
    switch step {
    case .variables(let names): for name in names { try readVariable(name) }
    case .log(let level, let event, let template): log(level, event, template)
    case .load(let name): beginLoad(name)
    case .exec(_, let count, let adds): try exec(number, step, count: count, adds: adds)
    case .row: try row(number, step)
    case .rules: try rules(number, step)
    case .samples: try samples(number, step)
    case .fail(let code, _): try check(number, step, code: code)
    case .endLoad: endLoad()
    case .gates(let name, _): try gates(number, step, of: name)
    case .go(let target):
      while let block = blocks.last, target > block.end { try endBlock() }
      return target
    case .unless(_, let target): return try isTrue(number, step) ? number + 1 : target
    case .block(let policies, let end): try beginBlock(policies, end: end)
    case .endBlock: try endBlock()
    case .result: record.result = try firstValue(number, step).text
    }
    return number + 1
  }

  private func sql(_ step: ProgramStep) -> String {
    switch step {
    case .exec(let sql, _, _), .row(let sql), .rules(let sql), .samples(let sql), .fail(_, let sql), .gates(_, let sql),
      .unless(let sql, _),
      .result(let sql):
      sql
    case .variables, .log, .load, .endLoad, .go, .block, .endBlock: ""
    }
  }

  /// A step's statement with the variables bound; it is kept for the next time round.
  private func statement(_ number: Int, _ step: ProgramStep) throws(DriverError) -> SQLiteStatement {
    let statement = try prepared(number, step)
    statement.reset()
    for (index, name) in statement.parameterNames.enumerated() {
      try statement.bind(variables[String(name.dropFirst())] ?? .null, at: index + 1)
    }
    return statement
  }

  private func prepared(_ number: Int, _ step: ProgramStep) throws(DriverError) -> SQLiteStatement {
    if let statement = statements[number] { return statement }
    let statement = try connection.prepare(sql(step))
    statements[number] = statement
    return statement
  }

  private func exec(_ number: Int, _ step: ProgramStep, count: String?, adds: Bool) throws(DriverError) {
    let changed = Int64(try statement(number, step).runToEnd())
    guard let count else { return }
    let before = adds ? variables[count]?.integer ?? 0 : 0
    variables[count] = .integer(before + changed)
  }

  private func row(_ number: Int, _ step: ProgramStep) throws(DriverError) {
    let statement = try statement(number, step)
    guard try statement.step() else { return }
    for (index, name) in statement.columnNames.enumerated() { variables[name] = statement.value(at: index) }
    statement.reset()
  }

  private func firstValue(_ number: Int, _ step: ProgramStep) throws(DriverError) -> SQLValue {
    let statement = try statement(number, step)
    defer { statement.reset() }
    return try statement.step() ? statement.value(at: 0) : .null
  }

  private func isTrue(_ number: Int, _ step: ProgramStep) throws(DriverError) -> Bool {
    (try firstValue(number, step).integer ?? 0) != 0
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

  // MARK: Loads

  private func beginLoad(_ name: String) {
    record.beginLoad(name)
    loadStart = clock.milliseconds()
    for figure in RunRecord.figures { variables[figure] = .null }
  }

  private func endLoad() {
    record.endLoad(variables, milliseconds: clock.milliseconds() - loadStart)
    for (name, value) in record.totals { variables["run_\(name)"] = value }
  }

  private func rules(_ number: Int, _ step: ProgramStep) throws(DriverError) {
    let statement = try statement(number, step)
    while try statement.step() { record.addRule(statement.row) }
  }

  private func samples(_ number: Int, _ step: ProgramStep) throws(DriverError) {
    let statement = try statement(number, step)
    while try statement.step() { record.addSample(statement.row) }
  }

  private func check(_ number: Int, _ step: ProgramStep, code: String) throws(DriverError) {
    let text = try firstValue(number, step)
    if let text = text.text { throw failure(code, text) }
  }

  /// All are recorded before one raises.
  private func gates(_ number: Int, _ step: ProgramStep, of name: String) throws(DriverError) {
    let statement = try statement(number, step)
    var rows: [[SQLValue]] = []
    while try statement.step() { rows.append(statement.row) }
    for row in rows { record.addGate(step: name, row) }
    if let text = RunRecord.gateText(rows, outcome: "warn") { log("warn", "gate", text) }
    if let text = RunRecord.gateText(rows, outcome: "fail") { throw failure("TCG01", text) }
  }

  // MARK: The end

  private func finish() {
    record.status = "succeeded"
    record.finishedAt = clock.timestamp()
    for line in program.logs where line.event == "finish" { log(line.level, line.event, line.template) }
  }

  private func fail(_ error: DriverError) throws(DriverError) {
    // After FULL, IOERR and the like SQLite has rolled back by itself.
    if connection.isInTransaction { try? connection.execute("ROLLBACK") }
    statements = [:]
    let code = ProgramErrors.state(of: error)
    let category = error.category
    record.status = "failed"
    record.finishedAt = clock.timestamp()
    record.result = nil
    record.error = (category.rawValue, code, error.message)
    for line in program.logs where line.event == "error" { log(line.level, line.event, line.template) }
    let policy = program.policies.first { $0.covers(code: code, category: category.rawValue) }
    if policy?.logs ?? true { record.addError((category.rawValue, code, error.message), at: clock.timestamp()) }
    if policy?.skips == true { record.result = "skipped" }
    try save()
    guard policy?.raises ?? true, !endsQuietly else { return }
    let text = policy.map { $0.text.isEmpty ? error.message : $0.text } ?? error.message
    throw DriverError(category: category, code: code, message: text, isTransient: error.isTransient, statement: error.statement)
  }

  private func failure(_ code: String, _ message: String, category: ErrorCategory? = nil) -> DriverError {
    DriverError(category: category ?? ProgramErrors.category(ofState: code), code: code, message: message, isTransient: false)
  }

  private func log(_ level: String, _ event: String, _ template: String) {
    record.addLog(at: clock.timestamp(), level: level, event: event, message: record.message(template))
  }

  // MARK: Storing

  /// In a transaction of its own.
  private func save() throws(DriverError) {
    try connection.execute("BEGIN IMMEDIATE")
    do throws(DriverError) {
      try store()
      try connection.execute("COMMIT")
    } catch {
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      throw error
    }
  }

  private func store() throws(DriverError) {
    for statement in record.statements { try connection.run(statement.sql, statement.values) }
  }
}
