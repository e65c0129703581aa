public import SQLSchema

/// What Snowflake's definitions look like.
extension SnowflakeDialect {
  public func createSchema(_ name: String) -> [String] {
    name == ownSchema ? [] : ["CREATE SCHEMA IF NOT EXISTS \(quoted(name))"]
  }

  /// RESTRICT: Snowflake's own default drops what is in the schema as well.
  public func dropSchema(_ name: String) -> [String] { name == ownSchema ? [] : ["DROP SCHEMA \(quoted(name)) RESTRICT"] }

  public func createSequence(_ sequence: NumberSequence) -> [String] {
    ["CREATE SEQUENCE \(name(of: sequence.name)) START = \(sequence.start) INCREMENT = \(sequence.step) ORDER"]
  }

  public func createTable(_ table: Table, translation: FragmentTranslation) -> [String] {
    let columns = table.columns.map { definition(of: $0, in: table, isRequired: isRequired($0, in: table), translation: translation) }
    let lines = columns + keyLines(of: table) + table.foreignKeys.map(foreignKeyLine)
    return [TableText(name: name(of: table.name), lines: lines).statement]
  }

  public var holdsReferences: Bool { false }

  public func renameTable(_ from: ObjectName, to: ObjectName) -> [String] {
    ["ALTER TABLE \(name(of: from)) RENAME TO \(name(of: to))"]
  }

  public func addColumn(_ column: Column, to table: Table, translation: FragmentTranslation) -> [String] {
    let text = definition(of: column, in: table, isRequired: !column.isNullable, translation: translation)
    return ["ALTER TABLE \(name(of: table.name)) ADD COLUMN \(text)"]
  }

  public func alterColumn(_ change: ColumnAlteration, in database: Database, translation: FragmentTranslation) -> [String] {
    let prefix = "ALTER TABLE \(name(of: change.table)) ALTER COLUMN \(quoted(change.to.name))"
    var statements: [String] = []
    if change.from.defaultValue != nil && change.to.defaultValue == nil { statements.append("\(prefix) DROP DEFAULT") }
    if change.from.isNullable != change.to.isNullable {
      statements.append("\(prefix) \(change.to.isNullable ? "DROP" : "SET") NOT NULL")
    }
    return statements
  }

  /// A standard table has no indexes.
  public func createIndex(_ index: Index) -> [String] { [] }

  public func dropIndex(_ index: Index) -> [String] { [] }

  /// A clone shares storage with its origin, so that keeping a whole table copies nothing.
  public func keepRows(of table: ObjectName, columns: [String], in kept: ObjectName) -> [String] {
    guard columns.isEmpty else { return [copyText(of: table, columns: columns, into: kept)] }
    return ["CREATE TABLE \(name(of: kept)) CLONE \(name(of: table))"]
  }

  private func definition(of column: Column, in table: Table, isRequired: Bool, translation: FragmentTranslation) -> String {
    columnText(column, isRequired: isRequired, type: typeName(column.type), source: source(of: column, in: table, translation: translation))
  }

  private func source(of column: Column, in table: Table, translation: FragmentTranslation) -> String? {
    if let value = generatedText(of: column, in: table, translation: translation) { return "AS (\(value))" }
    if let identity = column.identity { return identityText(identity) }
    return defaultText(of: column, translation: translation).map { "DEFAULT \($0)" }
  }

  /// ORDER: numbers that come later are greater (docs: CREATE TABLE, AUTOINCREMENT).
  func identityText(_ identity: Identity) -> String { "AUTOINCREMENT START \(identity.start) INCREMENT \(identity.step) ORDER" }
}
