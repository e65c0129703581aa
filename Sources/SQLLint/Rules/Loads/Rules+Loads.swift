extension Rules {
  /// COPY.
  static let loads: [any LintRule] = [
    CopySkipsRows(),
    CopyLoadsAgain(),
  ]
}
