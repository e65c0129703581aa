extension Rules {
  /// INSERT.
  static let insert: [any LintRule] = [
    InsertWithoutColumns(),
    SelectStarLoad(),
    NonIdempotentInsert(),
    MaxPlusOneKey(),
    FnInValues(),
  ]
}
