/// A `retry` clause: how often the runner repeats the whole transaction, and how long it waits.
public struct RetryPolicy: Hashable, Sendable {
  /// Empty: whatever is transient.
  public let categories: [String]
  /// Categories and codes whose `on error` clause says `retry`, or `any`: repeated as well.
  public var alsoRetried: [String] = []
  public let times: Int
  public let firstDelayMilliseconds: Int
  public let longestDelayMilliseconds: Int
  public let factor: Int
  public let hasJitter: Bool
  /// 0: no limit.
  public let withinMilliseconds: Int

  public init(
    categories: [String], times: Int, firstDelayMilliseconds: Int, longestDelayMilliseconds: Int, factor: Int, hasJitter: Bool,
    withinMilliseconds: Int
  ) {
    self.categories = categories
    self.times = times
    self.firstDelayMilliseconds = firstDelayMilliseconds
    self.longestDelayMilliseconds = longestDelayMilliseconds
    self.factor = factor
    self.hasJitter = hasJitter
    self.withinMilliseconds = withinMilliseconds
  }
}
