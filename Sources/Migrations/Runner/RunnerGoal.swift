/// Where a command wants to get.
public enum RunnerGoal: Hashable, Sendable {
  /// Every pending version up to this one; nil: all.
  case apply(upTo: String?)
  /// Back until this version is the last one applied.
  case rollback(to: String)
  /// Back by so many versions.
  case rollbackSteps(Int)
  /// Back to an empty history (`rollback --to 0`).
  case rollbackAll
}
