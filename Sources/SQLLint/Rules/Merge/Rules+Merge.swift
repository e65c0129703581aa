extension Rules {
  /// MERGE and what stands for it.
  static let merge: [any LintRule] = [
    MergeSourceNotUnique(),
    NullUnsafeChangeDetection(),
    NullUnsafeMergeKey(),
    PartialUpdateList(),
    KeyUpdated(),
    InsertIfAbsentRace(),
    NewerRowOverwritten(),
    UnreachableBranch(),
  ]
}
