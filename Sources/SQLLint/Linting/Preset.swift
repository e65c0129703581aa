/// A choice of rules that has a name.
public enum Preset: String, CaseIterable, Sendable {
  /// What is seldom wrong.
  case standard = "default"
  /// All rules, and warnings count as errors.
  case strict
  /// What concerns the change of a schema.
  case migrations

  /// Most rules.
  static let everywhere: Set<Preset> = [.standard, .strict]
  /// The opinions that a team must want.
  static let onRequest: Set<Preset> = [.strict]
}
