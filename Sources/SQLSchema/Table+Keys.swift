extension Table {
  /// The columns that tell one row from every other, or none: the primary key, else the first unique key without NULLs.
  public var rowIdentity: [String] {
    if !primaryKey.isEmpty { return primaryKey }
    return uniques.first { key in key.allSatisfy { column($0)?.isNullable == false } } ?? []
  }

  /// The tables that must exist before this one, itself left out.
  public var referencedTables: [ObjectName] { Set(foreignKeys.map(\.table)).subtracting([name]).sorted() }
}
