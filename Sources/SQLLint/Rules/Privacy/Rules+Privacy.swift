extension Rules {
  /// What is known about persons, and where it goes.
  static let privacy: [any LintRule] = [
    PersonalDataInClear()
  ]
}
