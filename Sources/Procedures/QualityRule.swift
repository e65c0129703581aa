public import SQLSyntax

/// A `quality` clause: a condition that good rows meet.
public struct QualityRule: Sendable {
  public enum Consequence: Sendable { case keep, reject, fail }

  public let name: String
  public let condition: ExpressionID
  /// None: the rule applies to every row.
  public let applies: ExpressionID
  public let dimension: String
  public let weight: Int
  public let consequence: Consequence
  public let nullsPass: Bool
  public let message: String
  /// Of the mask: set when a row fails the rule.
  public let failedBit: Int64
  /// Of the mask: set when the rule does not apply; 0 for a rule that always does.
  public let inapplicableBit: Int64
}
