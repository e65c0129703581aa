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
  /// What always matters, a change of a schema included.
  static let all: Set<Preset> = [.standard, .strict, .migrations]
  /// What matters when a schema is changed while others use it.
  static let onMigration: Set<Preset> = [.strict, .migrations]
  /// The opinions that a team must want.
  static let onRequest: Set<Preset> = [.strict]
}
