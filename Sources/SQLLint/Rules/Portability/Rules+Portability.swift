extension Rules {
  /// What another engine does not read.
  static let portability: [any LintRule] = [
    ForeignDialectStatement(),
    HardCodedDatabase(),
    MalformedBody(),
    AliasInSetList(),
  ]
}
