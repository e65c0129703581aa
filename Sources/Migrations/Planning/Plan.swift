public import Diagnostics

/// What `transformc plan` found.
public struct Plan: Sendable {
  /// The version to write, or nil when sources and versions agree, or when an error stands in the way.
  public let version: Version?
  /// Its scripts, one pair for each target.
  public let scripts: [VersionScripts]
  public let reversibility: Reversibility
  /// What a person reads before saying yes.
  public let summary: String
  public let diagnostics: [Diagnostic]

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
