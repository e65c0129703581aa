/// What a caller decides about a run.
public struct RunCall: Hashable, Sendable {
  public let runID: String
  public let environment: String
  /// From 1; a retry counts up.
  public let attempt: Int
  /// The one time of the run, as UTC with microseconds; nil: when it begins.
  public let startedAt: String?

  public init(runID: String, environment: String, attempt: Int = 1, startedAt: String? = nil) {
    self.runID = runID
    self.environment = environment
    self.attempt = attempt
    self.startedAt = startedAt
  }
}
