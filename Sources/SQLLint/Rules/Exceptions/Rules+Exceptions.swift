extension Rules {
  /// Errors and their handlers.
  static let exceptions: [any LintRule] = [
    SwallowedException(),
    ErrorReturnedAsResult(),
    HandlerFallsThrough(),
    SilentHandler(),
    NoticeOnlyHandler(),
    PartialHandler(),
    UnboundSQLERRM(),
    SQLStateLost(),
    UnreachableHandler(),
    DestructiveHandler(),
    ContinueAfterFailure(),
    DuplicateHandlers(),
    UndeclaredFailurePath(),
  ]
}
