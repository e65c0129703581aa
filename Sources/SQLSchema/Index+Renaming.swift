extension Index {
  /// Where the index stands in a database: its table's schema and its own name.
  public var objectName: ObjectName { ObjectName(schema: table.schema, name: name) }

  /// The same index after its table was given another name.
  public func moved(to table: ObjectName) -> Index { Index(name: name, table: table, columns: columns, isUnique: isUnique) }

  /// The same index after a column of its table was given another name.
  public func renamingColumn(_ from: String, to: String) -> Index {
    Index(name: name, table: table, columns: columns.map { $0 == from ? to : $0 }, isUnique: isUnique)
  }
}
