public import SQLSchema

/// Columns that number their rows: SQLite counts its rowid alone, one by one (sqlite.org/autoinc.html).
extension SQLiteDialect {
  /// The column that counts is the table's key there, and the key that was declared is as unique without being called so.
  func withoutCountedKey(_ table: Table) -> Table {
    guard let counted = table.columns.first(where: { $0.identity != nil }) else { return table }
    var other = table
    if !table.primaryKey.isEmpty && table.primaryKey != [counted.name] { other.uniques.insert(table.primaryKey, at: 0) }
    other.primaryKey = []
    return other
  }

  /// The first number is the one behind what the counter stands at.
  func counting(_ table: Table) -> [String] {
    guard let identity = table.columns.lazy.compactMap(\.identity).first, identity.start != 1 else { return [] }
    return ["INSERT INTO sqlite_sequence (name, seq) VALUES (\(counterName(table.name)), \(identity.start - 1))"]
  }

  /// A table that takes another's place goes on where that one was, even if the last rows are gone.
  func keepingCount(of table: Table, in new: String) -> [String] {
    guard table.columns.contains(where: { $0.identity != nil }) else { return [] }
    return [
      "DELETE FROM sqlite_sequence WHERE name = \(new.quotedLiteral)",
      "INSERT INTO sqlite_sequence (name, seq) SELECT \(new.quotedLiteral), seq FROM sqlite_sequence WHERE name = \(counterName(table.name))",
    ]
  }

  private func counterName(_ table: ObjectName) -> String {
    (table.schema.isEmpty ? table.name : "\(table.schema)__\(table.name)").quotedLiteral
  }

  public func shortfalls(of change: SchemaChange) -> [Shortfall] {
    switch change {
    case .createTable(let table): uncountable(table)
    case .addColumn(let table, let column) where column.identity != nil: [lateCounter(column, of: table)]
    default: []
    }
  }

  private func uncountable(_ table: Table) -> [Shortfall] {
    let counted = table.columns.filter { $0.identity != nil }
    let steps = counted.filter { $0.identity?.step != 1 }.map { column in
      Shortfall(
        .unsupported, "SQLite counts one by one: \(column.name) of \(table.name) goes by \(column.identity?.step ?? 1)",
        help: "let the identity go by 1 and multiply where it is read")
    }
    guard counted.count > 1 else { return steps }
    return steps + [
      Shortfall(.unsupported, "SQLite counts one column of a table: \(table.name) has \(counted.count)", help: "leave one of them")
    ]
  }

  private func lateCounter(_ column: Column, of table: ObjectName) -> Shortfall {
    Shortfall(
      .unsupported, "SQLite gives \(table), which exists, no column that numbers its rows: \(column.name)",
      help: "make a new table with the column and copy the rows by a hand-written step (transformc plan --empty NAME)")
  }
}
