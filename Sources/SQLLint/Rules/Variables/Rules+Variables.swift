extension Rules {
  /// Variables of procedures.
  static let variables: [any LintRule] = []
}
