import SQLDialects

/// What each answer leads to.
extension MigrationRunner {
  /// A statement ran or a wait is over.
  mutating func succeeded() {
    switch phase {
    case .opening(let rest): open(rest)
    case .waitingForLock: takeLock()
    case .beginning: beginReading()
    case .waitingToBegin, .pausing: begin()
    case .running(let statements, let index): ran(statements, index)
    case .recording: perform(.commit(bookkeeping.commit), then: .committing)
    case .committing: committed()
    case .skipping: skip()
    case .refusing(let refusal): close(refusal)
    case .rollingBack(let failure): rolledBack(after: failure)
    case .recordingFailure(let rest): recordFailure(rest)
    case .stopping: stop(with: .interrupted)
    case .unlocking(let code): closeSession(code)
    case .closing(let rest, let code): closeSession(rest, code)
    case .idle, .surveying, .locking, .rereading, .countingViolations, .checkingViolations, .askingForBlockers, .finished: break
    }
  }

  /// A query has answered.
  mutating func received(_ rows: [[String?]]) {
    switch phase {
    case .surveying(let reader): survey(reader, rows)
    case .locking: lockAnswered(rows)
    case .rereading(let reader): reread(reader, rows)
    case .countingViolations: violationsBefore = Set(rows); run()
    case .checkingViolations: check(rows)
    case .askingForBlockers: blockersAnswered(rows)
    case .unlocking(let code): closeSession(code)
    default: succeeded()
    }
  }

  /// The last action failed.
  mutating func failed(_ failure: RunnerFailure) {
    switch phase {
    case .beginning where bookkeeping.isTransient(code: failure.code): beginLater()
    case .rereading, .countingViolations, .running, .checkingViolations, .recording: rollBack(after: failure)
    case .committing: commitFailed(failure)
    case .skipping: skip()
    case .refusing(let refusal): close(refusal)
    case .rollingBack(let original): rolledBack(after: failure.hasLostConnection ? failure : original)
    case .askingForBlockers: recordFailure()
    case .recordingFailure: giveUp()
    case .stopping: stop(with: .interrupted)
    case .unlocking(let code): closeSession(code)
    case .closing(let rest, let code): closeSession(rest, code)
    case .idle, .surveying, .opening, .locking, .waitingForLock, .beginning, .waitingToBegin, .pausing, .finished: unreachable(failure)
    }
  }

  private mutating func unreachable(_ failure: RunnerFailure) {
    report(.unreachable(failure))
    guard !failure.hasLostConnection else { return finish(hasChangedDatabase ? .failedChanged : .noConnection) }
    stop(with: failureCode)
  }
}
