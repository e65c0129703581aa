import SQLDialects
import SQLSchema

@testable import Migrations

/// A database that does what a test says: it answers a runner, remembers what it was told, and fails where it should.
struct ScriptedServer {
  let dialect: any Dialect
  var events: [HistoryEvent] = []
  var kept: [String] = []
  var newestFormat: Int?
  /// How often the lock is refused before it is given.
  var refusedLocks = 0
  /// Statement → what it fails with, one failure for each time that it runs.
  var failures: [String: [RunnerFailure]] = [:]
  /// The statement that a person interrupts.
  var interruptedStatement: String?
  /// What another writer adds once this one holds the lock.
  var addedMeanwhile: [HistoryEvent] = []
  var violations: [[String?]] = []

  private(set) var log: [String] = []
  private(set) var reports: [RunnerReport] = []
  private(set) var waited: [Int64] = []
  private(set) var now: Int64 = 1_795_339_800_000
  private var pending: [HistoryEvent] = []
  private var ran = false

  init(_ dialect: any Dialect) { self.dialect = dialect }

  /// Plays a command to its end.
  mutating func play(_ versions: [RunnableVersion], _ goal: RunnerGoal, _ options: RunnerOptions = RunnerOptions()) -> ExitCode {
    var runner = MigrationRunner(dialect: dialect, versions: versions, goal: goal, options: options)
    var action = runner.next(.start, at: now)
    for _ in 0..<5_000 {
      if case .finish(let code) = action { return code }
      now += 1
      action = runner.next(answer(action), at: now)
    }
    return .interrupted
  }

  private mutating func answer(_ action: RunnerAction) -> RunnerEvent {
    switch action {
    case .report(let report): reports.append(report); return .acknowledged
    case .wait(let milliseconds): waited.append(milliseconds); now += milliseconds; return .done
    case .query(let text): return run(text) ?? .rows(rows(text))
    case .takeLock(let text): return run(text) ?? lockAnswer()
    case .begin(let text): return run(text) ?? begun()
    case .recordHistory(let text, let values): return run(text) ?? recorded(values)
    case .commit(let text): return run(text) ?? committed()
    case .rollback(let text): pending = []; return run(text) ?? .done
    case .execute(let text), .releaseLock(let text): return run(text) ?? .done
    case .finish: return .done
    }
  }

  private mutating func run(_ text: String) -> RunnerEvent? {
    log.append(text)
    if text == interruptedStatement { interruptedStatement = nil; return .interrupted }
    guard let failure = failures[text]?.first else { return nil }
    failures[text]?.removeFirst()
    return .failed(failure)
  }

  private mutating func lockAnswer() -> RunnerEvent {
    refusedLocks -= 1
    if refusedLocks < 0 { events += addedMeanwhile; addedMeanwhile = [] }
    return .rows([[refusedLocks < 0 ? "t" : "f"]])
  }

  private mutating func begun() -> RunnerEvent {
    pending = []
    ran = false
    events += addedMeanwhile
    addedMeanwhile = []
    return .done
  }

  private mutating func recorded(_ values: [HistoryValue]) -> RunnerEvent {
    guard let event = HistoryEvent(row: values.map(Self.text)) else { return .failed(Self.failure("XX000")) }
    if event.kind == .fail { events.append(event) } else { pending.append(event) }
    return .done
  }

  private mutating func committed() -> RunnerEvent {
    events += pending
    pending = []
    return .done
  }

  private func rows(_ query: String) -> [[String?]] {
    let table = HistoryTable(dialect)
    switch query {
    case table.existsQuery: return events.isEmpty && newestFormat == nil ? [] : [["transformc_history"]]
    case table.formatQuery: return [[newestFormat.map(String.init) ?? events.last.map { String($0.format) }]]
    case table.selectQuery: return events.map { $0.values.map(Self.text) }
    case dialect.keptTablesQuery: return kept.map { [$0] }
    case dialect.bookkeeping.violationsQuery: return log.contains("BREAK") ? violations : []
    case dialect.bookkeeping.blockersQuery: return [["pid 4711 (airflow, active, open for 00:14:02)"]]
    default: return []
    }
  }

  private static func text(_ value: HistoryValue) -> String? {
    switch value {
    case .null: nil
    case .integer(let number): String(number)
    case .text(let text): text
    }
  }

  static func failure(_ code: String, _ category: ErrorCategory = .unknown) -> RunnerFailure {
    RunnerFailure(category: category, code: code, message: "refused with \(code)")
  }
}

// What the tests look at.
extension ScriptedServer {
  var applied: [String] { HistoryState.current(events).applied.map(\.version) }

  /// The statements that belong to versions, as the reports of a real run or of a dry run name them.
  var reportedStatements: [String] {
    reports.compactMap { report in
      if case .statement(_, _, let text) = report { text } else { nil }
    }
  }

  var refusal: RunnerRefusal? {
    for case .refused(let refusal) in reports { return refusal }
    return nil
  }

  func count(of statement: String) -> Int { log.count { $0 == statement } }
}
