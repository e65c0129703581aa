/// An `on error` clause of a procedure.
public struct ErrorPolicy: Sendable {
  /// Which errors it is for, the most specific first in `LoweredProcedure.errorPolicies`.
  public enum Scope: Hashable, Sendable {
    case condition(String)
    case category(String)
    case any
  }

  public let scope: Scope
  public let logs: Bool
  public let retries: Bool
  /// Whether the error goes on to the caller; otherwise the run ends as failed (`rollback`) or as skipped (`skip`).
  public let raises: Bool
  public let skips: Bool
  /// Empty: the error's own text.
  public let text: String

  /// What happens to an error that no clause names.
  public static let standard = ErrorPolicy(scope: .any, logs: true, retries: false, raises: true, skips: false, text: "")

  /// What a block does with an error that none of its clauses names.
  public static let passingOn = ErrorPolicy(scope: .any, logs: false, retries: false, raises: true, skips: false, text: "")
}
