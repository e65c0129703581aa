import SQLSchema

/// Wording that all dialects share.
extension Dialect {
  func list(_ identifiers: [String]) -> String { identifiers.map(quoted).joined(separator: ", ") }

  /// PRIMARY KEY, UNIQUE, CHECK and FOREIGN KEY, in this order.
  func constraintLines(of table: Table, translation: FragmentTranslation) -> [String] {
    keyLines(of: table) + checkLines(of: table, translation: translation) + table.foreignKeys.map(foreignKeyLine)
  }

  func keyLines(of table: Table) -> [String] {
    let primary = table.primaryKey.isEmpty ? [] : ["PRIMARY KEY (\(list(table.primaryKey)))"]
    return primary + table.uniques.map { "UNIQUE (\(list($0)))" }
  }

  func checkLines(of table: Table, translation: FragmentTranslation) -> [String] {
    table.checks.map { check in
      let name = check.name.isEmpty ? "" : "CONSTRAINT \(quoted(check.name)) "
      return "\(name)CHECK (\(translation(check.condition, as: .check(of: table))))"
    }
  }

  func foreignKeyLine(_ key: Table.ForeignKey) -> String {
    let references = key.references.isEmpty ? "" : " (\(list(key.references)))"
    return "FOREIGN KEY (\(list(key.columns))) REFERENCES \(name(of: key.table))\(references)\(rules(of: key))"
  }

  private func rules(of key: Table.ForeignKey) -> String { holdsReferences ? key.rules?.text ?? "" : "" }

  /// `call_title text NOT NULL DEFAULT ''`, without what only one dialect adds. `source`: where a value comes from that no row gives.
  func columnText(_ column: Column, isRequired: Bool, type: String, source: String?) -> String {
    let required = isRequired && column.generated == nil ? " NOT NULL" : ""
    return "\(quoted(column.name)) \(type)\(required)" + (source.map { " " + $0 } ?? "")
  }

  func generatedText(of column: Column, in table: Table, translation: FragmentTranslation) -> String? {
    column.generated.map { translation($0, as: .generated(column, of: table)) }
  }

  func defaultText(of column: Column, translation: FragmentTranslation) -> String? {
    column.defaultValue.map { translation($0, as: .defaultValue(of: column.type)) }
  }

  /// Key columns never hold NULL, whether the source says so or not.
  func isRequired(_ column: Column, in table: Table) -> Bool { !column.isNullable || table.primaryKey.contains(column.name) }

  func createIndexText(_ index: Index, name indexName: String) -> String {
    let unique = index.isUnique ? "UNIQUE " : ""
    return "CREATE \(unique)INDEX \(indexName) ON \(name(of: index.table)) (\(list(index.columns)))"
  }

  func copyText(of table: ObjectName, columns: [String], into kept: ObjectName) -> String {
    "CREATE TABLE \(name(of: kept)) AS SELECT \(columns.isEmpty ? "*" : list(columns)) FROM \(name(of: table))"
  }
}
