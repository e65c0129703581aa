/// Rules about one thing: a folder of their own, the letters of their codes, and what they are about.
public struct RuleFamily: Sendable {
  /// Below `Sources/SQLLint/Rules`: `LostRows`.
  public let folder: String
  /// `ROW`.
  public let prefix: String
  /// `Lost rows`.
  public let title: String
  public let rules: [any LintRule]

  init(_ folder: String, _ prefix: String, _ title: String, _ rules: [any LintRule]) {
    self.folder = folder
    self.prefix = prefix
    self.title = title
    self.rules = rules
  }
}
