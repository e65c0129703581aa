extension Rules {
  /// Doors that stand open.
  static let security: [any LintRule] = [
    SQLBuiltByConcatenation(),
    DefinerWithoutSearchPath(),
    PIIInClear(),
  ]
}
