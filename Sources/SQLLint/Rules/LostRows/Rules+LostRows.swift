extension Rules {
  /// Rows that are never loaded.
  static let lostRows: [any LintRule] = [
    MarkProcessedPredicate(),
    WatermarkNow(),
    WatermarkTimezoneMismatch(),
  ]
}
