extension Rules {
  /// Doors that stand open.
  static let security: [any LintRule] = [
    SQLBuiltByConcatenation(),
    DefinerWithoutSearchPath(),
    OwnerRightsDynamicSQL(),
    StoredSQLExecuted(),
    HardCodedCredential(),
    OverGrant(),
    AdminRoleInScript(),
    FormatIDottedName(),
    PIIInClear(),
  ]
}
