extension Rules {
  /// The `--@ allow` clauses themselves.
  static let allowances: [any LintRule] = [
    UnusedAllow(),
    UnknownAllow(),
  ]
}
