/// What is to be done next. Each is answered with the event that stands behind it.
public enum RunnerAction: Hashable, Sendable {
  /// → `rows`
  case query(String)
  /// → `rows`: one row whose value is true when the lock was had.
  case takeLock(String)
  /// → `rows` or `done`
  case releaseLock(String)
  /// → `done`
  case begin(String)
  /// → `done`
  case execute(String)
  /// → `done`
  case recordHistory(String, [HistoryValue])
  /// → `done`
  case commit(String)
  /// → `done`
  case rollback(String)
  /// → `done`
  case wait(milliseconds: Int64)
  /// → `acknowledged`
  case report(RunnerReport)
  case finish(ExitCode)
}
