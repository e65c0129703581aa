extension Rules {
  /// What costs more than it must.
  static let performance: [any LintRule] = [
    RowByRowLoop(),
    DDLEachRun(),
  ]
}
