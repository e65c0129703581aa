/// A `score` clause. Thresholds are in thousandths.
public struct Scoring: Sendable {
  public let column: String
  /// Empty: issues are not kept.
  public let issues: String
  public let acceptAt: Int
  public let flagAt: Int
  /// Rows below `flagAt` are refused; otherwise they are loaded and flagged.
  public let rejects: Bool
}
