/// What a rename does to a table's value: everywhere that the old name stands, the new one stands afterwards.
extension Table {
  public func renamed(to name: ObjectName) -> Table {
    let table = Table(
      name: name, columns: columns, primaryKey: primaryKey, uniques: uniques, checks: checks, foreignKeys: foreignKeys, doc: doc)
    return table.referring(to: name, insteadOf: self.name)
  }

  /// Foreign keys that point at `old` point at `new`.
  public func referring(to new: ObjectName, insteadOf old: ObjectName) -> Table {
    var table = self
    table.foreignKeys = foreignKeys.map { key in
      key.table == old ? ForeignKey(columns: key.columns, table: new, references: key.references, rules: key.rules) : key
    }
    return table
  }

  public func renamingColumn(_ from: String, to: String) -> Table {
    func renamed(_ names: [String]) -> [String] { names.map { $0 == from ? to : $0 } }
    var table = self
    table.columns = columns.map { ($0.name == from ? $0.renamed(to: to) : $0).renamingOther(from, to: to) }
    table.primaryKey = renamed(primaryKey)
    table.uniques = uniques.map(renamed)
    table.checks = checks.map { Check(name: $0.name, condition: $0.condition.renaming(from, to: to)) }
    table.foreignKeys = foreignKeys.map {
      ForeignKey(columns: renamed($0.columns), table: $0.table, references: $0.references, rules: $0.rules)
    }
    return table.referring(toColumn: to, insteadOf: from, of: name)
  }

  /// Foreign keys that name column `old` of `table` name column `new`.
  public func referring(toColumn new: String, insteadOf old: String, of table: ObjectName) -> Table {
    var result = self
    result.foreignKeys = foreignKeys.map { key in
      guard key.table == table else { return key }
      return ForeignKey(
        columns: key.columns, table: key.table, references: key.references.map { $0 == old ? new : $0 }, rules: key.rules)
    }
    return result
  }
}
