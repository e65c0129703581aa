/// Comparing two values of one table. Columns are told apart by name; their order does not count, because
/// a new column always stands last in a table that exists.
struct TableComparison {
  private let before: Table
  private let after: Table

  init(from before: Table, to after: Table) {
    self.before = before
    self.after = after
  }

  var changes: [SchemaChange] { added + altered + dropped }

  var refusals: [SchemaRefusal] { missingValues + typeChanges + sourceChanges + keyChanges }

  /// What is computed from other columns comes after them and leaves before them.
  private var added: [SchemaChange] {
    let columns = newColumns.filter(isFillable)
    let ordered = columns.filter { $0.generated == nil } + columns.filter { $0.generated != nil }
    return ordered.map { .addColumn(table: after.name, column: $0) }
  }

  private var dropped: [SchemaChange] {
    let columns = before.columns.filter { after.column($0.name) == nil }
    let ordered = columns.filter { $0.generated != nil } + columns.filter { $0.generated == nil }
    return ordered.map { .dropColumn(table: after.name, column: $0) }
  }

  private var altered: [SchemaChange] {
    sharedColumns.filter { $0.type == $1.type && !$0.hasSameRules(as: $1) }
      .map { .alterColumn(table: after.name, from: $0, to: $1) }
  }

  private var newColumns: [Column] { after.columns.filter { before.column($0.name) == nil } }

  private var sharedColumns: [(Column, Column)] {
    before.columns.compactMap { old in after.column(old.name).map { (old, $0) } }
  }

  private func isFillable(_ column: Column) -> Bool { column.isNullable || column.fillsItself }
}

// MARK: What is refused

extension TableComparison {
  private var missingValues: [SchemaRefusal] {
    newColumns.filter { !isFillable($0) }.map { column in
      SchemaRefusal(
        .missingValue, table: after.name, column: column.name,
        message: "column \(column.name) of \(after.name) is NOT NULL without a default: rows that exist already would have no value for it",
        help: "give it a default, or let it hold NULL")
    }
  }

  private var typeChanges: [SchemaRefusal] {
    sharedColumns.filter { $0.type != $1.type }.map { old, new in
      SchemaRefusal(
        .type, table: after.name, column: old.name,
        message: "column \(old.name) of \(after.name) changes from \(old.type) to \(new.type), which is not planned by itself",
        help: "add a column of the new type, fill it with a hand-written step (transformc plan --empty NAME) and drop \(old.name); "
          + "or write the change itself as a hand-written step")
    }
  }

  private var sourceChanges: [SchemaRefusal] {
    sharedColumns.filter { $0.generated != $1.generated || $0.identity != $1.identity }.map { old, new in
      SchemaRefusal(
        .source, table: after.name, column: old.name,
        message: "column \(old.name) of \(after.name) gets its values in another way than before, which is not planned by itself",
        help: "add a column of another name that does, and drop \(old.name); or write the change as a hand-written step "
          + "(transformc plan --empty NAME)")
    }
  }

  private var keyChanges: [SchemaRefusal] {
    var refusals: [SchemaRefusal] = []
    if before.primaryKey != after.primaryKey {
      refusals.append(refusal(.primaryKey, "primary key", Self.list([before.primaryKey]), Self.list([after.primaryKey])))
    }
    if Set(before.uniques) != Set(after.uniques) {
      refusals.append(refusal(.unique, "unique keys", Self.list(before.uniques), Self.list(after.uniques)))
    }
    if Set(before.checks) != Set(after.checks) {
      refusals.append(refusal(.check, "checks", Self.list(before.checks), Self.list(after.checks)))
    }
    if Set(before.foreignKeys) != Set(after.foreignKeys) {
      refusals.append(refusal(.foreignKey, "foreign keys", Self.list(before.foreignKeys), Self.list(after.foreignKeys)))
    }
    return refusals
  }

  private func refusal(_ reason: SchemaRefusal.Reason, _ kind: String, _ old: String, _ new: String) -> SchemaRefusal {
    let help = "write the change as a hand-written step (transformc plan --empty NAME)"
    let uniqueHelp = "CREATE UNIQUE INDEX does the same and is planned by itself; or " + help
    return SchemaRefusal(
      reason, table: after.name,
      message: "the \(kind) of \(after.name) change from \(old) to \(new), which is not planned by itself",
      help: reason == .unique ? uniqueHelp : help)
  }

  private static func list(_ keys: [[String]]) -> String {
    let written = keys.filter { !$0.isEmpty }.map { "(\($0.joined(separator: ", ")))" }
    return written.isEmpty ? "none" : written.sorted().joined(separator: ", ")
  }

  private static func list(_ checks: [Table.Check]) -> String {
    checks.isEmpty ? "none" : checks.map { "(\($0.condition.text))" }.sorted().joined(separator: ", ")
  }

  private static func list(_ keys: [Table.ForeignKey]) -> String {
    let written = keys.map { "(\($0.columns.joined(separator: ", "))) → \($0.table)" }
    return written.isEmpty ? "none" : written.sorted().joined(separator: ", ")
  }
}

extension Column {
  /// Whether NULL and the default are the same; the text of a doc does not count.
  fileprivate func hasSameRules(as other: Column) -> Bool {
    isNullable == other.isNullable && defaultValue == other.defaultValue
  }
}
