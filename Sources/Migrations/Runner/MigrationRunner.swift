public import SQLDialects

/// Applies versions, or takes them back: a state machine that is told what happened and says what to do next.
///
///     survey → (dry run ends) → open → lock → for each version: begin, read again, run, check, record, commit → unlock
///
/// It does no I/O and has no clock, so that every failure at every point can be played through.
/// Each version and its history row are one transaction. What is read before the lock is read again under it.
public struct MigrationRunner: Sendable {
  /// Where the runner is: which answer it waits for.
  enum Phase: Sendable {
    case idle
    case surveying(HistoryReader)
    case opening([String])
    case locking
    case waitingForLock
    case beginning
    case waitingToBegin
    case rereading(HistoryReader)
    case countingViolations
    case running([String], at: Int)
    case checkingViolations
    case recording
    case committing
    case skipping
    case refusing(RunnerRefusal)
    case rollingBack(RunnerFailure)
    case pausing
    case askingForBlockers
    case recordingFailure([RunnerAction])
    case stopping
    case unlocking(ExitCode)
    case closing([String], ExitCode)
    case finished(ExitCode)
  }

  let dialect: any Dialect
  let bookkeeping: Bookkeeping
  let history: HistoryTable
  let worklist: Worklist
  let options: RunnerOptions

  var phase = Phase.idle
  var outbox: [RunnerAction] = []
  var now: Int64 = 0
  var startedAt: Int64 = 0
  var backoff: Backoff

  var items: [WorkItem] = []
  var position = 0
  var completed: [WorkItem] = []
  /// Whether the items are what this command itself has applied, on their way back after a failure.
  var isUndoing = false
  var undone = 0
  var holdsLock = false
  var hasOpened = false
  var lockWaitStart: Int64 = 0
  var lockAttempts = 0

  // The version at work.
  var attempt = 1
  var attemptStartedAt: Int64 = 0
  var historyExists = false
  var statements: [String] = []
  var statementsDone = 0
  var violationsBefore: Set<[String?]> = []
  var lastFailure: RunnerFailure?

  public init(dialect: any Dialect, versions: [RunnableVersion], goal: RunnerGoal, options: RunnerOptions) {
    self.dialect = dialect
    bookkeeping = dialect.bookkeeping
    history = HistoryTable(dialect)
    worklist = Worklist(
      goal: goal, versions: versions, allowsOutOfOrder: options.allowsOutOfOrder, requiresProof: options.requiresProof)
    self.options = options
    backoff = Backoff(seed: options.seed)
  }

  /// Takes the answer to the last action and gives the next one. `now`: milliseconds since 1970.
  public mutating func next(_ event: RunnerEvent, at now: Int64) -> RunnerAction {
    self.now = now
    if event == .interrupted { outbox = [] }
    if event != .acknowledged || outbox.isEmpty { handle(event) }
    return outbox.isEmpty ? .finish(exitCodeAtRest) : outbox.removeFirst()
  }

  private var exitCodeAtRest: ExitCode {
    if case .finished(let code) = phase { code } else { failureCode }
  }

  private mutating func handle(_ event: RunnerEvent) {
    switch event {
    case .start: start()
    case .acknowledged, .done: succeeded()
    case .rows(let rows): received(rows)
    case .failed(let failure): failed(failure)
    case .interrupted: interrupted()
    }
  }

  private mutating func start() {
    startedAt = now
    read(HistoryReader(dialect)) { .surveying($0) }
  }
}

// MARK: Saying what to do

extension MigrationRunner {
  mutating func perform(_ action: RunnerAction, then phase: Phase) {
    self.phase = phase
    outbox.append(action)
  }

  mutating func report(_ report: RunnerReport) { outbox.append(.report(report)) }

  mutating func read(_ reader: HistoryReader, as phase: (HistoryReader) -> Phase) {
    perform(.query(reader.query), then: phase(reader))
  }

  mutating func finish(_ code: ExitCode) { perform(.finish(code), then: .finished(code)) }
}

// MARK: Where the command stands

extension MigrationRunner {
  var item: WorkItem { items[position] }

  var hasChangedDatabase: Bool { completed.count > undone }

  var failureCode: ExitCode { hasChangedDatabase ? .failedChanged : .failedUnchanged }
}
