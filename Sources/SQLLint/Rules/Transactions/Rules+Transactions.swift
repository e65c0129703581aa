extension Rules {
  /// What is committed together, and what is not.
  static let transactions: [any LintRule] = [
    MultiDMLNoTransaction()
  ]
}
