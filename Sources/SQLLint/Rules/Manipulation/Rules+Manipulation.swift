extension Rules {
  /// UPDATE and DELETE.
  static let manipulation: [any LintRule] = [
    NoWhere(),
    NondeterministicUpdateFrom(),
    AndInSet(),
    ColumnWrittenTwice(),
  ]
}
