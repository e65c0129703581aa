extension Rules {
  /// Queries that mean something else.
  static let queries: [any LintRule] = []
}
