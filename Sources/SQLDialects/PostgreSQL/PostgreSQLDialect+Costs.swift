public import SQLSchema

/// Which locks PostgreSQL takes for a change and what work it does under them (manual, chapter 13.3 and ALTER TABLE).
extension PostgreSQLDialect {
  public func costs(of change: SchemaChange) -> [String] {
    switch change {
    case .createTable(let table): table.referencedTables.map { "locks \($0) SHARE ROW EXCLUSIVE (foreign key)" }
    case .dropTable(let table): ["locks \(table.name) ACCESS EXCLUSIVE"]
    case .addColumn(let table, let column): [additionCost(of: column, to: table)]
    case .renameTable(let table, _), .renameColumn(let table, _, _), .dropColumn(let table, _):
      ["locks \(table) ACCESS EXCLUSIVE, no rewrite"]
    case .alterColumn(let table, let from, let to): [alterationCost(of: table, from: from, to: to)]
    case .createIndex(let index): ["locks \(index.table) SHARE: writes wait while \(index.name) is built"]
    case .dropIndex(let index): ["locks \(index.table) ACCESS EXCLUSIVE, no rewrite"]
    case .createSchema, .dropSchema, .createSequence, .dropSequence, .createView, .dropView, .createRoutine, .replaceRoutine, .dropRoutine:
      []
    }
  }

  /// A constant or stable default is stored once, beside the rows; a volatile one (`random()`) is written into each of them.
  private func additionCost(of column: Column, to table: ObjectName) -> String {
    if column.generated != nil || column.identity != nil { return "locks \(table) ACCESS EXCLUSIVE, rewrites it" }
    let mayBeVolatile = column.defaultValue?.text.contains("(") == true
    return "locks \(table) ACCESS EXCLUSIVE, \(mayBeVolatile ? "rewrites it if the default is volatile" : "no rewrite")"
  }

  private func alterationCost(of table: ObjectName, from: Column, to: Column) -> String {
    let scans = from.isNullable && !to.isNullable
    return "locks \(table) ACCESS EXCLUSIVE, \(scans ? "reads every row" : "no rewrite")"
  }
}
