/// What a person should see.
public enum RunnerReport: Hashable, Sendable {
  public enum Direction: String, Hashable, Sendable { case up, down }

  case nothingToDo
  /// The versions that will run, in order.
  case starting([String], Direction)
  /// A statement that runs now; of a dry run: that would run.
  case statement(version: String, Direction, String)
  case waitingForLock(milliseconds: Int64)
  case retrying(version: String, attempt: Int, of: Int, afterMilliseconds: Int64, RunnerFailure)
  case completed(version: String, Direction, milliseconds: Int64)
  /// Another writer has done it meanwhile.
  case skipped(version: String)
  case failed(version: String, Direction, statement: String?, RunnerFailure)
  /// Sessions that may be in the way.
  case possibleBlockers([String])
  /// Whether a commit went through is not known, because the connection broke.
  case inDoubt(version: String)
  /// Nothing ran, and why.
  case refused(RunnerRefusal)
  /// Opening, reading or locking failed.
  case unreachable(RunnerFailure)
  case lockNotHad(afterMilliseconds: Int64)
  case undoing([String])
  case finished(applied: Int, reverted: Int, milliseconds: Int64)
}
