/// What is wrong with a regular expression, or not the same everywhere.
public struct PatternProblem: Error, Hashable, Sendable {
  public enum Kind: Sendable {
    /// No database reads it. `reason` is PostgreSQL's word: `parentheses () not balanced`.
    case invalid
    /// Some databases read it, and not all: look-ahead, back references.
    case unsupported
    /// A class that has other characters beyond ASCII elsewhere.
    case characters
    /// What it matches is the same, yet how much of it may not be: `a|ab`.
    case extent
  }

  public let kind: Kind
  public let reason: String

  static func invalid(_ reason: String) -> PatternProblem { PatternProblem(kind: .invalid, reason: reason) }
  static func unsupported(_ reason: String) -> PatternProblem { PatternProblem(kind: .unsupported, reason: reason) }
}
