public import Diagnostics
public import SQLLint

/// What `lint` looks for and when it fails.
public struct LintSettings: Hashable, Sendable {
  /// What the file says about one rule.
  public enum Level: Hashable, Sendable {
    case off
    case severity(Severity)
  }

  public let preset: Preset
  /// By code, `SEC005`.
  public let rules: [String: Level]
  /// The least severity that makes the command end with 1.
  public let failsOn: Severity
  /// A file of known findings, relative to the project.
  public let baseline: String?
  /// Dumps of schemas that the sources do not define, relative to the project.
  public let schema: [String]
}
