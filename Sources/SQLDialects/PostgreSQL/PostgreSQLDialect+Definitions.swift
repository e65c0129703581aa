public import SQLSchema

/// What PostgreSQL's definitions look like.
extension PostgreSQLDialect {
  /// `public` comes with every database and stays in it.
  public func createSchema(_ name: String) -> [String] {
    name == ownSchema ? [] : ["CREATE SCHEMA IF NOT EXISTS \(quoted(name))"]
  }

  public func dropSchema(_ name: String) -> [String] { name == ownSchema ? [] : ["DROP SCHEMA \(quoted(name))"] }

  public func createTable(_ table: Table, translation: FragmentTranslation) -> [String] {
    let columns = table.columns.map { definition(of: $0, in: table, isRequired: isRequired($0, in: table), translation: translation) }
    let lines = columns + constraintLines(of: table, translation: translation)
    return [TableText(name: name(of: table.name), lines: lines).statement]
  }

  public func renameTable(_ from: ObjectName, to: ObjectName) -> [String] {
    ["ALTER TABLE \(name(of: from)) RENAME TO \(quoted(to.name))"]
  }

  public func addColumn(_ column: Column, to table: Table, translation: FragmentTranslation) -> [String] {
    let text = definition(of: column, in: table, isRequired: !column.isNullable, translation: translation)
    return ["ALTER TABLE \(name(of: table.name)) ADD COLUMN \(text)"]
  }

  public func alterColumn(_ change: ColumnAlteration, in database: Database, translation: FragmentTranslation) -> [String] {
    let prefix = "ALTER TABLE \(name(of: change.table)) ALTER COLUMN \(quoted(change.to.name))"
    var statements: [String] = []
    if change.from.defaultValue != change.to.defaultValue {
      statements.append("\(prefix) \(defaultClause(of: change.to, translation: translation))")
    }
    if change.from.isNullable != change.to.isNullable {
      statements.append("\(prefix) \(change.to.isNullable ? "DROP" : "SET") NOT NULL")
    }
    return statements
  }

  public func createIndex(_ index: Index) -> [String] { index.exists(on: name) ? [createIndexText(index, name: quoted(index.name))] : [] }

  public func dropIndex(_ index: Index) -> [String] { index.exists(on: name) ? ["DROP INDEX \(name(of: index.objectName))"] : [] }

  /// The lock comes first: what is written between a copy and a drop would be in neither.
  public func keepRows(of table: ObjectName, columns: [String], in kept: ObjectName) -> [String] {
    ["LOCK TABLE \(name(of: table)) IN ACCESS EXCLUSIVE MODE", copyText(of: table, columns: columns, into: kept)]
  }

  /// Rows that were kept have their numbers, and the counter goes on behind the last of them.
  public func restoreRows(of table: Table, from kept: ObjectName) -> [String] {
    let overriding = table.columns.contains { $0.identity?.isAlways == true } ? " OVERRIDING SYSTEM VALUE" : ""
    return [copyText(into: name(of: table.name), from: name(of: kept), of: table, overriding: overriding)]
      + table.columns.compactMap { column in column.identity.map { counting($0, column, of: table.name) } } + dropTable(kept)
  }

  private func counting(_ identity: Identity, _ column: Column, of table: ObjectName) -> String {
    let (counter, table) = ("pg_get_serial_sequence(\(name(of: table).quotedLiteral), \(column.name.quotedLiteral))", name(of: table))
    let last = "(SELECT \(identity.step > 0 ? "max" : "min")(\(quoted(column.name))) FROM \(table))"
    return "SELECT setval(\(counter), coalesce(\(last) + \(identity.step), \(identity.start)), false)"
  }

  private func definition(of column: Column, in table: Table, isRequired: Bool, translation: FragmentTranslation) -> String {
    columnText(column, isRequired: isRequired, type: typeName(column.type), source: source(of: column, in: table, translation: translation))
  }

  private func source(of column: Column, in table: Table, translation: FragmentTranslation) -> String? {
    if let value = generatedText(of: column, in: table, translation: translation) { return "GENERATED ALWAYS AS (\(value)) STORED" }
    if let identity = column.identity { return identityText(identity) }
    return defaultText(of: column, translation: translation).map { "DEFAULT \($0)" }
  }

  private func defaultClause(of column: Column, translation: FragmentTranslation) -> String {
    guard let value = column.defaultValue else { return "DROP DEFAULT" }
    return "SET DEFAULT \(translation(value, as: .defaultValue(of: column.type)))"
  }
}
