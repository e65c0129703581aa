public import SQLSchema

/// What Snowflake's tables cannot promise.
extension SnowflakeDialect {
  public func shortfalls(of change: SchemaChange) -> [Shortfall] {
    switch change {
    case .createTable(let table): table.checks.map { missingCheck($0, of: table.name) } + unenforcedKeys(of: table)
    case .createIndex(let index): index.isUnique ? [unenforcedIndex(index)] : []
    case .alterColumn(let table, let from, let to): newDefault(of: table, from: from, to: to)
    default: []
    }
  }

  private func missingCheck(_ check: Table.Check, of table: ObjectName) -> Shortfall {
    Shortfall(
      .lossy, "Snowflake has no CHECK: (\(check.condition.text)) of \(table) is not written there",
      help: "a quality rule on the load says the same on every target")
  }

  private func unenforcedKeys(of table: Table) -> [Shortfall] {
    guard !table.primaryKey.isEmpty || !table.uniques.isEmpty || !table.foreignKeys.isEmpty else { return [] }
    return [
      Shortfall(
        .lossy, "Snowflake records the keys of \(table.name) and does not enforce them",
        help: "unique and refers clauses on the load do")
    ]
  }

  private func unenforcedIndex(_ index: Index) -> Shortfall {
    Shortfall(
      .lossy, "Snowflake has no indexes: nothing keeps (\(index.columns.joined(separator: ", "))) of \(index.table) unique there",
      help: "a unique clause on the load does")
  }

  private func newDefault(of table: ObjectName, from: Column, to: Column) -> [Shortfall] {
    guard to.defaultValue != nil, from.defaultValue != to.defaultValue else { return [] }
    return [
      Shortfall(
        .unsupported, "Snowflake gives column \(to.name) of \(table) no other default once the table exists",
        help: "add a new column with the default, or write this change as a hand-written step (transformc plan --empty NAME)")
    ]
  }
}
