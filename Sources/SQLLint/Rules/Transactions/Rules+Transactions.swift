extension Rules {
  /// What is committed together, and what is not.
  static let transactions: [any LintRule] = [
    MultiDMLNoTransaction(),
    DDLInTransaction(),
    TruncateInsertNotAtomic(),
    CommitInProtectedBlock(),
    TransactionControlInHandler(),
    CommitSwallowedByHandler(),
    SplitTransaction(),
    StreamConsumedOutsideTransaction(),
    UnclosedTransaction(),
  ]
}
