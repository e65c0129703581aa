extension Rules {
  /// Logs and counts that do not tell the truth.
  static let logging: [any LintRule] = []
}
