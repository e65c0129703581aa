import SQLSchema

/// What stands around a SELECT asks of its columns, by their places from 0.
struct ColumnDemands {
  /// Rows are compared with others: they are made distinct, or a set operator does it.
  var areCompared = false
  /// All of them may be sorted by.
  var areSorted = false
  var sorted: Set<Int> = []
  /// The types that the columns are wanted in; empty where they keep their own.
  var wanted: [SQLType] = []
  var stored: StoredColumns?

  /// Behind a star whose columns are not known no place is.
  func isSorted(_ place: Int?) -> Bool { areSorted || place.map { sorted.contains($0) } ?? false }

  func wantedType(_ place: Int?) -> SQLType? { place.flatMap { wanted.indices.contains($0) ? wanted[$0] : nil } }

  func storedType(_ place: Int?) -> SQLType? { place.flatMap { stored?.types.indices.contains($0) == true ? stored?.types[$0] : nil } }
}

/// The columns that take the rows of a query.
struct StoredColumns {
  let types: [SQLType]
  /// They are made of the rows, and convert none: `CREATE TABLE … AS`, a view.
  let areMade: Bool
}
