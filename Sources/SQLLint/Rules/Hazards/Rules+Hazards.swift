extension Rules {
  /// Changes of a schema that lose data or stop others.
  static let hazards: [any LintRule] = [
    DataDropped(),
    NotNullWithoutDefault(),
    UniqueOnExistingRows(),
    TypeNarrowed(),
    TableRewritten(),
    NotNullScan(),
    ConstraintCheckedUnderLock(),
    IndexBlocksWrites(),
    KeyBuiltUnderLock(),
    NotInTransaction(),
    LockWithoutTimeout(),
    RenameBreaksReaders(),
    RebuildLosesChildren(),
    ReaderBroken(),
    NewEnumValueUsed(),
    TransactionLeftOpen(),
    TransactionNested(),
    DropCascades(),
    NameCut(),
    NarrowKey(),
    RefreshBlocksReaders(),
  ]
}
