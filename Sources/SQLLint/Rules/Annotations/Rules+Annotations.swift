extension Rules {
  /// Clauses that say what cannot be.
  static let annotations: [any LintRule] = [
    UnreachableErrorClause(),
    RetryNotRerunnable(),
    GateWithoutMetric(),
    GatesContradict(),
    ClauseColumnUnknown(),
    LimitsReversed(),
    ScheduleInvalid(),
    TransactionInTransform(),
    RepeatedClause(),
    GateFailureSkipped(),
  ]
}
