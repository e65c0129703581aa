public import SQLSchema

/// What SQLite's definitions look like.
extension SQLiteDialect {
  public func createSchema(_ name: String) -> [String] { [] }

  public func dropSchema(_ name: String) -> [String] { [] }

  /// A row of a table, which `tc_nextval` counts.
  public func createSequence(_ sequence: NumberSequence) -> [String] {
    [
      """
      CREATE TABLE IF NOT EXISTS transformc_sequence (
        name TEXT NOT NULL PRIMARY KEY,
        value INTEGER,
        start INTEGER NOT NULL,
        step INTEGER NOT NULL
      ) STRICT
      """,
      "INSERT INTO transformc_sequence (name, start, step) VALUES (\(sequence.name.description.quotedLiteral), \(sequence.start), \(sequence.step))",
    ]
  }

  public func dropSequence(_ name: ObjectName) -> [String] {
    ["DELETE FROM transformc_sequence WHERE name = \(name.description.quotedLiteral)"]
  }

  public func createTable(_ table: Table, translation: FragmentTranslation) -> [String] {
    [tableText(of: table, named: name(of: table.name), translation: translation)] + counting(table)
  }

  public func renameTable(_ from: ObjectName, to: ObjectName) -> [String] {
    ["ALTER TABLE \(name(of: from)) RENAME TO \(name(of: to))"]
  }

  public func addColumn(_ column: Column, to table: Table, translation: FragmentTranslation) -> [String] {
    let text = definition(of: column, in: table, type: typeName(column.type), isRequired: !column.isNullable, translation: translation)
    return ["ALTER TABLE \(name(of: table.name)) ADD COLUMN \(text)"]
  }

  /// SQLite changes no column in place: the table is built anew.
  public func alterColumn(_ change: ColumnAlteration, in database: Database, translation: FragmentTranslation) -> [String] {
    guard var table = database.tables[change.table] else { return [] }
    table.columns = table.columns.map { $0.name == change.to.name ? change.to : $0 }
    return rebuild(table, in: database, translation: translation)
  }

  public func createIndex(_ index: Index) -> [String] {
    index.exists(on: name) ? [createIndexText(index, name: name(of: index.objectName))] : []
  }

  public func dropIndex(_ index: Index) -> [String] { index.exists(on: name) ? ["DROP INDEX \(name(of: index.objectName))"] : [] }

  /// No lock: a transaction that began IMMEDIATE is the only writer.
  public func keepRows(of table: ObjectName, columns: [String], in kept: ObjectName) -> [String] {
    [copyText(of: table, columns: columns, into: kept)]
  }

  /// ADD COLUMN takes only a constant default once the table has rows, and nothing that is computed and stored.
  public func addsInPlace(_ column: Column, translation: FragmentTranslation) -> Bool {
    if column.generated != nil || column.identity != nil { return false }
    guard let value = defaultText(of: column, translation: translation) else { return column.isNullable }
    return SQLiteLiteral.isLiteral(value)
  }

  public func costs(of change: SchemaChange) -> [String] {
    guard case .alterColumn(let table, _, _) = change else { return [] }
    return ["rebuilds \(table)"]
  }

  func tableText(of table: Table, named name: String, translation: FragmentTranslation) -> String {
    let columns = table.columns.map { column in
      definition(
        of: column, in: table, type: typeName(of: column, in: table), isRequired: isRequired(column, in: table), translation: translation)
    }
    let lines = columns + constraintLines(of: withoutCountedKey(table), translation: translation)
    return TableText(name: name, lines: lines, ending: " STRICT").statement
  }

  /// A lone INTEGER key is another name for the rowid and turns NULL into a number; a lone INT key is a column that refuses NULL.
  private func typeName(of column: Column, in table: Table) -> String {
    column.type == .integer && table.primaryKey == [column.name] ? "INT" : typeName(column.type)
  }

  private func definition(
    of column: Column, in table: Table, type: String, isRequired: Bool, translation: FragmentTranslation
  ) -> String {
    if column.identity != nil { return "\(quoted(column.name)) INTEGER PRIMARY KEY AUTOINCREMENT" }
    let text = columnText(column, isRequired: isRequired, type: type, source: source(of: column, in: table, translation: translation))
    return ([text] + domainCheck(of: column)).joined(separator: " ")
  }

  private func source(of column: Column, in table: Table, translation: FragmentTranslation) -> String? {
    if let value = generatedText(of: column, in: table, translation: translation) { return "GENERATED ALWAYS AS (\(value)) STORED" }
    return defaultText(of: column, translation: translation).map { "DEFAULT \(Self.parenthesized($0))" }
  }

  /// A default that is computed must stand in parentheses.
  private static func parenthesized(_ text: String) -> String { SQLiteLiteral.isLiteral(text) ? text : "(\(text))" }

  /// What the type allows, where STRICT alone lets more in. Part of the column, so that DROP COLUMN takes it along.
  private func domainCheck(of column: Column) -> [String] {
    let name = quoted(column.name)
    switch column.type {
    case .boolean: return [named("tc_dom_", column, "\(name) IN (0, 1)")]
    case .json: return [named("tc_dom_", column, "\(name) IS NULL OR json_valid(\(name))")]
    case .text(let length) where length > 0: return [named("tc_len_", column, "length(\(name)) <= \(length)")]
    default: return []
    }
  }

  private func named(_ prefix: String, _ column: Column, _ condition: String) -> String {
    "CONSTRAINT \(quoted(prefix + column.name)) CHECK (\(condition))"
  }
}
