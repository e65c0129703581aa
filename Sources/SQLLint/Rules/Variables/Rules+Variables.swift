extension Rules {
  /// Variables, parameters and results.
  static let variables: [any LintRule] = [
    UnusedVariable(),
    AssignedNeverRead(),
    ParameterOverwritten(),
    VariableNameAsLiteral(),
    ShadowedName(),
    SelectIntoUnchecked(),
    NarrowStringVariable(),
    DeclaredReturnsNoReturn(),
    ReadBeforeAssignment(),
    UnreachableCode(),
  ]
}
