extension Rules {
  /// SQL that is text.
  static let dynamicSQL: [any LintRule] = [
    StaticSQLExecuted(),
    DynamicSQLUnparsable(),
    DynamicSQLNotAnalysed(),
    SeveralStatementsInText(),
    VariableInsideText(),
    MissingBinding(),
    IntoInsideText(),
  ]
}
