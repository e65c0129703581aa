extension Rules {
  /// SQL that is text.
  static let dynamicSQL: [any LintRule] = []
}
