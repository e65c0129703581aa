extension Rules {
  /// What a procedure leaves behind in its caller's session.
  static let sessions: [any LintRule] = [
    SessionSettingLeaks()
  ]
}
