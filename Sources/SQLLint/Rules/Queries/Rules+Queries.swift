extension Rules {
  /// Queries that mean something else.
  static let queries: [any LintRule] = [
    LeftJoinNullified(),
    NotInSubquery(),
    EqualsNull(),
    NondeterministicPick(),
    SCDJoinWithoutValidity(),
    BetweenOnTimestamp(),
    CountAsExists(),
    RowsSilentlyFiltered(),
    HashWithoutSeparator(),
    NullConcat(),
    ComparedWithItself(),
    ContradictoryCondition(),
    DuplicateCaseBranch(),
    UnconnectedTables(),
    AggregateInWhere(),
    IntegerDivision(),
    LiteralAsCondition(),
  ]
}
