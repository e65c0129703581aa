extension Database {
  /// Adds what another database has; of what both have, the other's stays.
  public mutating func formUnion(_ other: Database) {
    schemas.formUnion(other.schemas)
    sequences.merge(other.sequences) { $1 }
    tables.merge(other.tables) { $1 }
    indexes.merge(other.indexes) { $1 }
    views.merge(other.views) { $1 }
    routines.merge(other.routines) { $1 }
  }
}
