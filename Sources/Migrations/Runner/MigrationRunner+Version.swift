import SQLDialects
import SQLSchema

/// One version: begin, read again, run, check, record, commit.
extension MigrationRunner {
  mutating func begin() {
    attemptStartedAt = now
    statementsDone = 0
    statements = []
    perform(.begin(bookkeeping.begin), then: .beginning)
  }

  mutating func beginReading() { read(HistoryReader(dialect)) { .rereading($0) } }

  mutating func reread(_ reader: HistoryReader, _ rows: [[String?]]) {
    var reader = reader
    switch reader.answer(rows) {
    case .failure(let refusal): abandon(refusal)
    case .success(false): read(reader) { .rereading($0) }
    case .success(true): confirm(reader)
    }
  }

  /// What was decided before the lock must still hold under it.
  private mutating func confirm(_ reader: HistoryReader) {
    switch standing(in: reader.state) {
    case .failure(let refusal): return abandon(refusal)
    case .success(false): return perform(.rollback(bookkeeping.rollback), then: .skipping)
    case .success(true): break
    }
    historyExists = reader.historyExists
    statements = item.script.statements(kept: reader.kept)
    guard let query = bookkeeping.violationsQuery else { return run() }
    perform(.query(query), then: .countingViolations)
  }

  /// Whether the version is still to be done.
  private func standing(in state: HistoryState) -> Result<Bool, RunnerRefusal> {
    if item.direction == .up { return worklist.items(for: state).map { $0.contains(item) } }
    guard state[item.version] != nil else { return .success(false) }
    guard let last = state.applied.last, last.version != item.version else { return .success(true) }
    return .failure(.overtaken(item.fileName, by: last.fileName))
  }

  private mutating func abandon(_ refusal: RunnerRefusal) {
    perform(.rollback(bookkeeping.rollback), then: .refusing(refusal))
  }

  mutating func skip() {
    report(.skipped(version: item.fileName))
    advance()
  }

  /// The table for the history comes first, inside the same transaction: a failure leaves nothing behind.
  mutating func run() { runStatement((historyExists ? [] : history.createStatements) + statements, 0) }

  mutating func runStatement(_ all: [String], _ index: Int) {
    guard index < all.count else { return checkAndRecord() }
    if index >= all.count - statements.count {
      report(.statement(version: item.fileName, item.direction, all[index]))
    }
    perform(.execute(all[index]), then: .running(all, at: index))
  }

  mutating func ran(_ all: [String], _ index: Int) {
    if index >= all.count - statements.count { statementsDone += 1 }
    runStatement(all, index + 1)
  }

  private mutating func checkAndRecord() {
    guard let query = bookkeeping.violationsQuery else { return record() }
    perform(.query(query), then: .checkingViolations)
  }

  mutating func check(_ rows: [[String?]]) {
    let broken = rows.filter { !violationsBefore.contains($0) }
    guard let first = broken.first else { return record() }
    let row = first.map { $0 ?? "NULL" }.joined(separator: ", ")
    rollBack(
      after: RunnerFailure(
        category: .dataQuality, code: "SQLITE_CONSTRAINT_FOREIGNKEY",
        message: "\(broken.count) rows point at rows that are gone; the first (table, row, parent, key): \(row)"))
  }

  private mutating func record() {
    let insert = history.insert(event(item.direction == .up ? .apply : .revert, failure: nil))
    perform(.recordHistory(insert.statement, insert.parameters), then: .recording)
  }

  mutating func committed() {
    if isUndoing { undone += 1 } else { completed.append(item) }
    report(.completed(version: item.fileName, item.direction, milliseconds: now - attemptStartedAt))
    advance()
  }

  mutating func advance() {
    position += 1
    attempt = 1
    guard position < items.count else { return stop(with: isUndoing ? failureCode : .done) }
    lockWaitStart = now
    begin()
  }

  func event(_ kind: HistoryEvent.Kind, failure: RunnerFailure?) -> HistoryEvent {
    var event = HistoryEvent(
      kind, version: item.version, name: item.name, dialect: dialect.name, direction: item.direction.rawValue, sourceHash: item.hash,
      upSQL: item.upText, downSQL: item.downText, statementsTotal: statements.count, statementsDone: statementsDone,
      startedAt: Timestamp.iso(attemptStartedAt), finishedAt: Timestamp.iso(now), durationMilliseconds: now - attemptStartedAt)
    event.errorCategory = failure?.category.rawValue
    event.errorCode = failure?.code
    event.errorText = failure?.message
    event.appliedBy = options.appliedBy
    event.deploymentID = options.deploymentID
    event.toolVersion = options.toolVersion
    return event
  }
}
