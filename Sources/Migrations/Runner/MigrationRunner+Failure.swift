import SQLDialects

/// When a version does not go through.
extension MigrationRunner {
  mutating func rollBack(after failure: RunnerFailure) {
    guard !failure.hasLostConnection else { return lostConnection(failure) }
    perform(.rollback(bookkeeping.rollback), then: .rollingBack(failure))
  }

  /// A commit that was refused is a rollback; one that was not answered may be either.
  mutating func commitFailed(_ failure: RunnerFailure) {
    guard failure.hasLostConnection else { return rollBack(after: failure) }
    report(.inDoubt(version: item.fileName))
    finish(.failedChanged)
  }

  /// The server takes back what was not committed, and the lock is gone with the session.
  private mutating func lostConnection(_ failure: RunnerFailure) {
    reportFailure(failure)
    finish(failureCode)
  }

  mutating func rolledBack(after failure: RunnerFailure) {
    if failure.hasLostConnection { return lostConnection(failure) }
    guard bookkeeping.isTransient(code: failure.code), attempt < options.attempts else { return surrender(after: failure) }
    let wait = backoff.milliseconds(attempt: attempt)
    attempt += 1
    report(.retrying(version: item.fileName, attempt: attempt, of: options.attempts, afterMilliseconds: wait, failure))
    lockWaitStart = now + wait
    perform(.wait(milliseconds: wait), then: .pausing)
  }

  private mutating func surrender(after failure: RunnerFailure) {
    reportFailure(failure)
    lastFailure = failure
    guard bookkeeping.isTransient(code: failure.code), let query = bookkeeping.blockersQuery else { return recordFailure() }
    perform(.query(query), then: .askingForBlockers)
  }

  private mutating func reportFailure(_ failure: RunnerFailure) {
    report(.failed(version: item.fileName, item.direction, statement: failedStatement, failure))
  }

  private var failedStatement: String? { statementsDone < statements.count ? statements[statementsDone] : nil }

  mutating func blockersAnswered(_ rows: [[String?]]) {
    let sessions = rows.compactMap { $0.first ?? nil }
    if !sessions.isEmpty { report(.possibleBlockers(sessions)) }
    recordFailure()
  }

  /// A failure is history too. Where it cannot be written, the command still ends as it must.
  mutating func recordFailure() {
    let insert = history.insert(event(.fail, failure: lastFailure))
    recordFailure(history.createStatements.map(RunnerAction.execute) + [.recordHistory(insert.statement, insert.parameters)])
  }

  mutating func recordFailure(_ actions: [RunnerAction]) {
    guard let action = actions.first else { return giveUp() }
    perform(action, then: .recordingFailure(Array(actions.dropFirst())))
  }

  /// Ends, after taking back what this command has applied where that was asked for.
  mutating func giveUp() {
    guard options.rollsBackOnFailure, !isUndoing, item.direction == .up, !completed.isEmpty else { return stop(with: failureCode) }
    let wayBack = completed.reversed().map(WorkItem.init(undoing:))
    for step in wayBack {
      if let reason = step.script.obstacle { return close(.irreversible(step.fileName, reason)) }
    }
    undo(wayBack)
  }

  private mutating func undo(_ wayBack: [WorkItem]) {
    isUndoing = true
    items = wayBack
    position = 0
    attempt = 1
    lockWaitStart = now
    report(.undoing(items.map(\.fileName)))
    begin()
  }
}
