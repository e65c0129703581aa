import DatabaseDriver
import Migrations

/// Does for a `MigrationRunner` what it asks for, on a real connection and by a real clock.
struct RunnerDriver {
  private var runner: MigrationRunner
  private let connection: any DatabaseConnection
  private let interruption: Interruption
  private let onReport: (RunnerReport) -> Void
  /// An interruption is told once: what follows it, the way out, must run.
  private var hasToldInterruption = false

  init(
    _ runner: MigrationRunner, on connection: any DatabaseConnection, interruption: Interruption,
    onReport: @escaping (RunnerReport) -> Void
  ) {
    self.runner = runner
    self.connection = connection
    self.interruption = interruption
    self.onReport = onReport
  }

  /// Runs to the end.
  mutating func run() -> Migrations.ExitCode {
    var action = runner.next(.start, at: WallClock.milliseconds)
    while true {
      if case .finish(let code) = action { return code }
      let event = answer(to: action)
      action = runner.next(event, at: WallClock.milliseconds)
    }
  }

  /// What ran to its end has run, interrupted or not; what was stopped, or comes after, has not.
  private mutating func answer(to action: RunnerAction) -> RunnerEvent {
    if case .report(let report) = action {
      onReport(report)
      return .acknowledged
    }
    if isNewlyInterrupted() { return .interrupted }
    do throws(DriverError) { return try perform(action) } catch {
      return isNewlyInterrupted() ? .interrupted : .failed(RunnerFailure(error))
    }
  }

  private mutating func isNewlyInterrupted() -> Bool {
    guard interruption.isStopped, !hasToldInterruption else { return false }
    hasToldInterruption = true
    interruption.notice()
    return true
  }

  private func perform(_ action: RunnerAction) throws(DriverError) -> RunnerEvent {
    switch action {
    case .query(let text), .takeLock(let text): return .rows(try connection.query(text, []).rows.map { $0.map(\.text) })
    case .begin(let text), .execute(let text), .commit(let text), .rollback(let text), .releaseLock(let text):
      try connection.execute(text)
    case .recordHistory(let text, let values): try connection.run(text, values.map(SQLValue.init))
    case .wait(let milliseconds): interruption.wait(milliseconds: milliseconds)
    case .report, .finish: break
    }
    return .done
  }
}

extension SQLValue {
  fileprivate init(_ value: HistoryValue) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .integer(number)
    case .text(let text): self = .text(text)
    }
  }
}

extension RunnerFailure {
  fileprivate init(_ error: DriverError) {
    let details = [error.detail.map { "detail: \($0)" }, error.hint.map { "hint: \($0)" }].compactMap { $0 }
    self.init(category: error.category, code: error.code, message: ([error.message] + details).joined(separator: "\n"))
  }
}
