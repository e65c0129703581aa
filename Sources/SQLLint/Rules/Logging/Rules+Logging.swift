extension Rules {
  /// What a run says about itself.
  static let logging: [any LintRule] = [
    LogLostWithRollback(),
    SuccessLoggedUnconditionally(),
    NoRowCount(),
    RowCountClobbered(),
    CountDifference(),
    WrongResultScan(),
    NoEndRow(),
  ]
}
