/// A `retry` clause: how often the runner repeats the whole transaction, and how long it waits.
public struct RetryPolicy: Hashable, Sendable {
  /// Empty: whatever is transient.
  public let categories: [String]
  public let times: Int
  public let firstDelayMilliseconds: Int
  public let longestDelayMilliseconds: Int
  public let factor: Int
  public let hasJitter: Bool
  /// 0: no limit.
  public let withinMilliseconds: Int
}
