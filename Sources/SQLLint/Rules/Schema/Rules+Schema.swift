extension Rules {
  /// What the engine refuses as soon as the statement runs, since names, numbers of columns or types do not fit.
  static let schema: [any LintRule] = [
    UnknownTable(),
    UnknownColumn(),
    AmbiguousColumn(),
    WrongArgumentCount(),
    InsertCountMismatch(),
    TypeMismatch(),
    UnionCountMismatch(),
    UnknownFunction(),
    CyclicViews(),
    CyclicProcedures(),
  ]
}
