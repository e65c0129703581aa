extension Rules {
  /// Changes of a schema that lose data or stop others.
  static let hazards: [any LintRule] = []
}
