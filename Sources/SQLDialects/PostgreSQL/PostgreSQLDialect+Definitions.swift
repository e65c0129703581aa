public import SQLSchema

/// What PostgreSQL's definitions look like.
extension PostgreSQLDialect {
  /// `public` comes with every database and stays in it.
  public func createSchema(_ name: String) -> [String] {
    name == ownSchema ? [] : ["CREATE SCHEMA IF NOT EXISTS \(quoted(name))"]
  }

  public func dropSchema(_ name: String) -> [String] { name == ownSchema ? [] : ["DROP SCHEMA \(quoted(name))"] }

  public func createTable(_ table: Table, translation: FragmentTranslation) -> [String] {
    let columns = table.columns.map { definition(of: $0, isRequired: isRequired($0, in: table), translation: translation) }
    let lines = columns + constraintLines(of: table, translation: translation)
    return [TableText(name: name(of: table.name), lines: lines).statement]
  }

  public func renameTable(_ from: ObjectName, to: ObjectName) -> [String] {
    ["ALTER TABLE \(name(of: from)) RENAME TO \(quoted(to.name))"]
  }

  public func addColumn(_ column: Column, to table: ObjectName, translation: FragmentTranslation) -> [String] {
    let text = definition(of: column, isRequired: !column.isNullable, translation: translation)
    return ["ALTER TABLE \(name(of: table)) ADD COLUMN \(text)"]
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

  private func definition(of column: Column, isRequired: Bool, translation: FragmentTranslation) -> String {
    let value = defaultText(of: column, translation: translation)
    return columnText(column, isRequired: isRequired, type: typeName(column.type), defaultValue: value)
  }

  private func defaultClause(of column: Column, translation: FragmentTranslation) -> String {
    guard let value = column.defaultValue else { return "DROP DEFAULT" }
    return "SET DEFAULT \(translation(value, as: .defaultValue(of: column.type)))"
  }
}
