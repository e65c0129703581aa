import SQLDialects

/// Being the only writer.
extension MigrationRunner {
  mutating func lock() {
    lockWaitStart = now
    lockAttempts = 0
    takeLock()
  }

  /// A session's lock is asked for again and again and never waited for: a waiting statement would hold up
  /// whoever builds an index beside it. Without one, BEGIN is the lock.
  mutating func takeLock() {
    guard case .ofSession(let query, _) = bookkeeping.lock else { return begin() }
    perform(.takeLock(query), then: .locking)
  }

  mutating func lockAnswered(_ rows: [[String?]]) {
    guard Self.isTrue(rows.first?.first ?? nil) else { return waitForLock(.waitingForLock) }
    holdsLock = true
    begin()
  }

  /// BEGIN IMMEDIATE found another writer.
  mutating func beginLater() { waitForLock(.waitingToBegin) }

  private mutating func waitForLock(_ phase: Phase) {
    guard now - lockWaitStart < options.lockWaitMilliseconds else { return lockNotHad() }
    lockAttempts += 1
    let wait = backoff.milliseconds(attempt: lockAttempts)
    report(.waitingForLock(milliseconds: wait))
    perform(.wait(milliseconds: wait), then: phase)
  }

  private mutating func lockNotHad() {
    report(.lockNotHad(afterMilliseconds: now - lockWaitStart))
    stop(with: hasChangedDatabase ? .failedChanged : .lockNotHad)
  }

  private static func isTrue(_ value: String?) -> Bool { ["t", "true", "1"].contains(value) }
}

// MARK: Leaving

extension MigrationRunner {
  /// Gives the lock back, puts the session back and ends.
  mutating func stop(with code: ExitCode) {
    guard holdsLock, case .ofSession(_, let release) = bookkeeping.lock else { return closeSession(code) }
    holdsLock = false
    perform(.releaseLock(release), then: .unlocking(code))
  }

  mutating func closeSession(_ code: ExitCode) { closeSession(hasOpened ? bookkeeping.closing : [], code) }

  mutating func closeSession(_ statements: [String], _ code: ExitCode) {
    guard let statement = statements.first else { return leave(code) }
    perform(.execute(statement), then: .closing(Array(statements.dropFirst()), code))
  }

  private mutating func leave(_ code: ExitCode) {
    let isForward = completed.first?.direction != .down
    let applied = isForward ? completed.count - undone : 0
    report(.finished(applied: applied, reverted: isForward ? undone : completed.count, milliseconds: now - startedAt))
    finish(code)
  }

  mutating func close(_ refusal: RunnerRefusal) {
    report(.refused(refusal))
    stop(with: hasChangedDatabase ? .failedChanged : refusal.exitCode)
  }

  mutating func interrupted() {
    switch phase {
    case .rereading, .countingViolations, .running, .checkingViolations, .recording, .committing, .beginning, .rollingBack:
      perform(.rollback(bookkeeping.rollback), then: .stopping)
    case .idle, .surveying: finish(.interrupted)
    default: stop(with: .interrupted)
    }
  }
}
