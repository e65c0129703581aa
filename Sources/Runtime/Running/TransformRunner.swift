public import DatabaseDriver
import Foundation
import Procedures
import SQLDialects
public import SQLSchema
import SQLiteDriver

/// Runs a deployed transform: CALL on PostgreSQL, its program on SQLite; again, where its `retry` clause says so.
public struct TransformRunner {
  private let connection: any DatabaseConnection
  private let environment: String
  private let wait: (Int) -> Void

  /// `wait` is given milliseconds.
  public init(connection: any DatabaseConnection, environment: String, wait: ((Int) -> Void)? = nil) {
    self.connection = connection
    self.environment = environment
    self.wait = wait ?? { Thread.sleep(forTimeInterval: Double($0) / 1000) }
  }

  /// Runs a transform to its end and reports what the database recorded. Errors before there is a run are thrown.
  public func run(_ name: ObjectName, runID: String = RunID.new()) throws(RunError) -> RunReport {
    guard let routine = try deployed(name) else { throw .notDeployed(name) }
    let policy = retryPolicy(routine.text)
    let start = Date()
    var attempt = 1
    while true {
      let id = attempt == 1 ? runID : RunID.new()
      let error = failure(of: routine, RunCall(runID: id, environment: environment, attempt: attempt))
      guard let error, let delay = delay(error, policy, attempt: attempt, since: start) else { return try report(id, error) }
      wait(delay)
      attempt += 1
    }
  }

  private func deployed(_ name: ObjectName) throws(RunError) -> DeployedRoutine? {
    do throws(DriverError) { return try DeployedRoutine.read(name, on: connection) } catch { throw .driver(error) }
  }

  // MARK: One attempt

  private func failure(of routine: DeployedRoutine, _ call: RunCall) -> DriverError? {
    do throws(DriverError) {
      if let sqlite = connection as? SQLiteConnection {
        try run(routine, call, on: sqlite)
      } else {
        try connection.execute(self.call(routine.name, call))
      }
      return nil
    } catch {
      return error
    }
  }

  private func run(_ routine: DeployedRoutine, _ call: RunCall, on sqlite: SQLiteConnection) throws(DriverError) {
    let program: Program
    do throws(ProgramReader.Failure) { program = try ProgramReader.read(routine.text) } catch {
      throw DriverError(
        category: .configuration, code: "TCP01", message: "the stored program of \(routine.name) cannot be read: \(error.message)",
        isTransient: false)
    }
    try ProgramMachine(program, on: sqlite, call: call).run()
  }

  /// Text, not parameters: only a CALL that is the whole query may commit.
  private func call(_ name: ObjectName, _ call: RunCall) -> String {
    let record =
      "{\"run_id\": \"\(call.runID)\", \"environment\": \"\(call.environment.filter { $0 != "\"" && $0 != "\\" })\", \"attempt\": \(call.attempt)}"
    let literal = "'" + record.replacingOccurrences(of: "'", with: "''") + "'"
    return "CALL \(PostgreSQLDialect().name(of: name))(\(literal))"
  }

  // MARK: Retries

  private func retryPolicy(_ text: String) -> RetryPolicy? {
    for line in text.split(separator: "\n") where line.hasPrefix(RetryText.mark) {
      return RetryText.policy(line.dropFirst(RetryText.mark.count))
    }
    return nil
  }

  /// The pause before the next attempt in milliseconds; nil where there is none.
  private func delay(_ error: DriverError, _ policy: RetryPolicy?, attempt: Int, since start: Date) -> Int? {
    guard let policy, attempt <= policy.times, isCurable(error, policy) else { return nil }
    var delay = policy.firstDelayMilliseconds
    for _ in 1..<attempt {
      delay = delay > policy.longestDelayMilliseconds / policy.factor ? policy.longestDelayMilliseconds : delay * policy.factor
    }
    if policy.hasJitter { delay = Int.random(in: (delay / 2)...max(delay / 2, delay)) }
    let spent = Int(Date().timeIntervalSince(start) * 1000)
    return policy.withinMilliseconds > 0 && spent + delay > policy.withinMilliseconds ? nil : delay
  }

  private func isCurable(_ error: DriverError, _ policy: RetryPolicy) -> Bool {
    let names = ["any", error.category.rawValue, error.code]
    if policy.alsoRetried.contains(where: names.contains) { return true }
    return policy.categories.isEmpty ? error.isTransient : policy.categories.contains(error.category.rawValue)
  }

  // MARK: The report

  private func report(_ id: String, _ error: DriverError?) throws(RunError) -> RunReport {
    do throws(DriverError) {
      if let report = try RunReport.read(id, on: connection) { return report }
    } catch {
      throw .driver(error)
    }
    throw error.map { .driver($0) } ?? .unrecorded(id)
  }
}
