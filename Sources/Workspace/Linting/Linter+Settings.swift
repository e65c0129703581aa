public import SQLLint

extension Linter {
  /// The linter that a project's settings ask for.
  public init(_ settings: LintSettings) { self = RuleSelection(settings).linter }
}
