public import SQLSchema

/// What Snowflake's tables cannot promise.
extension SnowflakeDialect {
  public func shortfalls(of change: SchemaChange) -> [Shortfall] {
    switch change {
    case .createTable(let table):
      table.checks.map { missingCheck($0, of: table.name) } + unenforcedKeys(of: table)
        + table.foreignKeys.compactMap { missingAction($0, of: table) }
        + takenNumbers(of: table.columns, in: table.name)
    case .addColumn(let table, let column): takenNumbers(of: [column], in: table)
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

  private func missingAction(_ key: Table.ForeignKey, of table: Table) -> Shortfall? {
    guard let rules = key.rules, rules.onDelete != nil || rules.onUpdate != nil else { return nil }
    return Shortfall(
      .lossy, "Snowflake does nothing to the rows of \(table.name) when their \(key.table) goes or changes (\(rules.text.dropFirst()))",
      help: "write what should happen to them as a statement beside the one that deletes or updates")
  }

  private func takenNumbers(of columns: [Column], in table: ObjectName) -> [Shortfall] {
    columns.filter { $0.identity?.isAlways == true }.map { column in
      Shortfall(
        .lossy, "Snowflake takes numbers that a statement gives \(column.name) of \(table), although it is GENERATED ALWAYS",
        help: "compiled statements that give it one are refused; watch the others")
    }
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
