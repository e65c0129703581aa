/// What the world answers to an action.
public enum RunnerEvent: Hashable, Sendable {
  /// The first event: the connection is open.
  case start
  /// A report was shown.
  case acknowledged
  /// A statement ran, or a wait is over.
  case done
  /// A query's rows, every value as text.
  case rows([[String?]])
  case failed(RunnerFailure)
  /// A person pressed Ctrl-C; it comes in place of an answer, and whatever ran was stopped.
  case interrupted
}
