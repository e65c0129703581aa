extension Rules {
  /// Casts that end a load.
  static let casts: [any LintRule] = [
    HardCastVariant(),
    HardCastColumn(),
  ]
}
