extension Rules {
  /// Errors and their handlers.
  static let exceptions: [any LintRule] = [
    SwallowedException(),
    ErrorReturnedAsResult(),
    HandlerFallsThrough(),
    UnboundSQLERRM(),
  ]
}
