extension Database {
  /// What turns this database into `desired`, in an order in which every step works, and so does every reverse from the last to the first.
  ///
  /// Readers leave before what they read and come back after it:
  /// procedures, views and indexes are dropped; tables and columns change; indexes, views and procedures are made.
  public func changes(to desired: Database, renames: Renames = Renames()) -> SchemaDiff {
    var comparison = SchemaComparison(from: self, to: desired, renames: renames)
    return comparison.diff()
  }
}
