public import DatabaseDriver
public import SQLDialects
import SQLSchema
public import SQLiteDriver

/// Executes programs on SQLite.
///
/// A transform's run is put on record first, in a transaction of its own. Then the steps run in one transaction; figures, log
/// rows and errors lie in memory until the end, so that they outlive a rollback, and are stored with the data when it
/// commits, or on their own when it does not. A plain procedure has the transactions of its dialect and no record.
public final class ProgramMachine {
  let connection: SQLiteConnection
  let loaded: LoadedProgram
  let variables: Variables
  var record: RunRecord
  let clock: any RunClock
  var loadStart: Int64 = 0
  var frames: [Frame] = []
  /// The errors that handlers are at, the innermost last.
  var handled: [RaisedError] = []
  var cursors: [String: ProcedureCursor] = [:]
  var result = ProcedureResult()
  /// The error that ended the program.
  private(set) var raised: RaisedError?
  /// The number of the exception that ended a called procedure.
  var calledNumber: Int64?
  /// A block's `rollback` ends the run without an error for the caller.
  var endsQuietly = false
  /// How deep procedures call each other.
  let depth: Int
  let call: RunCall

  var program: Program { loaded.program }

  /// A savepoint or the reach of handlers, with what to go back to.
  enum Frame {
    case block(policies: [Program.Policy], begin: Int, end: Int, record: RunRecord, variables: [String: SQLValue])
    case attempt(handlers: [ErrorHandler], undoes: Bool, begin: Int, end: Int, handled: Int)

    /// Nothing in it needs the transaction to go on.
    var leavesTransactions: Bool { if case .attempt(_, let undoes, _, _, _) = self { !undoes } else { false } }

    func holds(_ step: Int) -> Bool {
      switch self {
      case .block(_, let begin, let end, _, _), .attempt(_, _, let begin, let end, _): begin < step && step <= end
      }
    }
  }

  /// Prepares a run of a program.
  public convenience init(_ program: Program, on connection: SQLiteConnection, call: RunCall, clock: any RunClock = SystemClock()) {
    self.init(program, on: connection, call: call, clock: clock, depth: 0)
  }

  init(_ program: Program, on connection: SQLiteConnection, call: RunCall, clock: any RunClock, depth: Int) {
    self.connection = connection
    self.clock = clock
    self.depth = depth
    self.call = call
    variables = Variables()
    record = RunRecord(program, call: call, startedAt: call.startedAt ?? clock.timestamp())
    loaded = LoadedProgram(program, variables)
    variables["run_id"] = .text(record.runID)
    variables["started_at"] = .text(record.startedAt)
    variables["rule_set"] = .text(program.ruleSet)
    variables["transform"] = .text(program.name)
    variables["found"] = .integer(0)
    if program.kind == .transform { for name in RunRecord.figures { variables["run_\(name)"] = .null } }
  }

  // MARK: A transform

  /// Runs a transform. A failure is stored and thrown on, unless the program says that it ends the run.
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

  private func finish() {
    record.status = "succeeded"
    record.finishedAt = clock.timestamp()
    for line in program.logs where line.event == "finish" { log(line.level, line.event, line.template) }
  }

  private func fail(_ error: DriverError) throws(DriverError) {
    // After FULL, IOERR and the like SQLite has rolled back by itself.
    if connection.isInTransaction { try? connection.execute("ROLLBACK") }
    loaded.forget()
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

  // MARK: Steps

  func runSteps() throws(DriverError) {
    var next = 1
    let count = loaded.operations.count
    while next <= count {
      do throws(RaisedError) {
        next = try run(from: next)
      } catch {
        next = try leave(error)
      }
    }
  }

  /// Runs steps up to the end, or to a jump out of a frame; gives the step to go on with.
  private func run(from first: Int) throws(RaisedError) -> Int {
    var next = first
    let (operations, code, variables) = (loaded.operations, loaded.code, variables)
    while next <= operations.count {
      switch operations[next - 1] {
      case .assign(let place, let scalar):
        if let number = code.value(of: scalar, variables) {
          variables.set(Int(place), to: number)
        } else {
          variables[Int(place)] = try value(of: scalar)
        }
        next += 1
      case .unless(let scalar, let target):
        let number = code.value(of: scalar, variables)
        let holds = if let number { number != 0 } else { isTrue(try value(of: scalar)) }
        next = holds ? next + 1 : try reach(Int(target), from: next)
      case .go(let target): next = try reach(Int(target), from: next)
      case .other: next = try run(program.steps[next - 1], number: next)
      }
    }
    return next
  }

  private func value(of scalar: LoadedProgram.Scalar) throws(RaisedError) -> SQLValue {
    let step = Int(scalar.step)
    if let value = loaded.expressions[step - 1]?.evaluate(variables) { return value }
    do throws(DriverError) { return try firstValue(bound(step)) } catch { throw RaisedError(error, .expression) }
  }

  private func isTrue(_ value: SQLValue) -> Bool {
    switch value {
    case .integer(let number): number != 0
    case .double(let number): number != 0
    default: false
    }
  }

  func firstValue(_ statement: BoundStatement) throws(DriverError) -> SQLValue {
    let ready = try statement.ready(on: connection, variables)
    defer { ready.reset() }
    return try ready.step() ? ready.value(at: 0) : .null
  }

  // MARK: Frames

  /// Goes to a step, leaving the frames that do not hold it.
  @inline(__always)
  private func reach(_ target: Int, from step: Int) throws(RaisedError) -> Int {
    guard !frames.isEmpty else { return target }
    do throws(DriverError) { while let frame = frames.last, !frame.holds(target) { try close(frame) } } catch {
      throw RaisedError(error, .statement)
    }
    return target
  }

  private func close(_ frame: Frame) throws(DriverError) {
    frames.removeLast()
    switch frame {
    case .block: try connection.execute("RELEASE tc_\(depth)_\(frames.count)")
    case .attempt(_, let undoes, _, _, _): if undoes { try connection.execute("RELEASE tc_\(depth)_\(frames.count)") }
    }
  }

  func begin(_ frame: Frame, savepoint: Bool) throws(DriverError) {
    if savepoint { try connection.execute("SAVEPOINT tc_\(depth)_\(frames.count)") }
    frames.append(frame)
  }

  func endFrame() throws(DriverError) {
    if let frame = frames.last { try close(frame) }
  }

  /// Undoes the innermost frame and finds out who deals with the error; gives the step to go on with.
  private func leave(_ error: RaisedError) throws(DriverError) -> Int {
    guard let frame = frames.popLast(), !endsQuietly else {
      raised = error
      throw error.error
    }
    switch frame {
    case .block(let policies, _, let end, let record, let variables):
      guard connection.isInTransaction else { throw error.error }
      try undo()
      return try judge(error, policies, end, record, variables)
    case .attempt(let handlers, let undoes, _, _, let depthOfHandlers):
      // When SQLite has rolled back by itself, no savepoint is left to go back to.
      if undoes {
        guard connection.isInTransaction else { throw error.error }
        try undo()
      }
      handled.removeLast(max(0, handled.count - depthOfHandlers))
      guard let handler = handlers.first(where: { $0.conditions.contains { error.fits($0) } }) else { return try leave(error) }
      handled.append(error)
      noteHandled()
      return handler.target
    }
  }

  private func undo() throws(DriverError) {
    loaded.forget()
    try connection.execute("ROLLBACK TO tc_\(depth)_\(frames.count)")
    try connection.execute("RELEASE tc_\(depth)_\(frames.count)")
  }

  private func judge(
    _ error: RaisedError, _ policies: [Program.Policy], _ end: Int, _ before: RunRecord, _ snapshot: [String: SQLValue]
  ) throws(DriverError) -> Int {
    let category = error.error.category
    guard let policy = policies.first(where: { $0.covers(code: error.state, category: category.rawValue) }) else { return try leave(error) }
    if policy.logs { record.addError((category.rawValue, error.state, error.error.message), at: clock.timestamp()) }
    if policy.skips {
      record.takeFigures(of: before)
      variables.restore(snapshot)
      return end + 1
    }
    endsQuietly = !policy.raises
    return try leave(policy.text.isEmpty ? error : RaisedError(failure(error.state, policy.text, category: category), error.origin))
  }

  /// What handlers see of the error that they are at.
  func noteHandled() {
    let error = handled.last
    variables["sqlstate"] = error.map { .text($0.state) } ?? .null
    variables["sqlerrm"] = error.map { .text($0.error.message) } ?? .null
    variables["sqlcode"] = error?.number.map { .integer($0) } ?? .null
    variables["tc_detail"] = .text(error?.error.detail ?? "")
    variables["tc_hint"] = .text(error?.error.hint ?? "")
  }

  func failure(_ code: String, _ message: String, category: ErrorCategory? = nil) -> DriverError {
    DriverError(category: category ?? ProgramErrors.category(ofState: code), code: code, message: message, isTransient: false)
  }

  // MARK: The record

  func log(_ level: String, _ event: String, _ template: String) {
    record.addLog(at: clock.timestamp(), level: level, event: event, message: record.message(template))
  }

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
