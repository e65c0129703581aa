extension Rules {
  /// Annotations that contradict themselves or the load.
  static let annotations: [any LintRule] = [
    PersonalDataInClear()
  ]
}
