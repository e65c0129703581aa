public import Diagnostics

/// What a report says about a rule, for readers who do not have transformc at hand.
public struct RuleDescription: Sendable {
  /// `ROW001`.
  public let code: String
  /// `mark-processed-predicate`; empty for what is no rule's finding.
  public let name: String
  public let summary: String
  public let severity: Severity
  /// The rule's page, as Markdown.
  public let page: String?

  public init(code: String, name: String, summary: String, severity: Severity, page: String?) {
    self.code = code
    self.name = name
    self.summary = summary
    self.severity = severity
    self.page = page
  }
}
