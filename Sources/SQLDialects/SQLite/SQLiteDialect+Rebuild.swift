import SQLSchema

/// Building a table anew, because SQLite's ALTER TABLE only renames, adds and drops.
///
/// Foreign keys must be off since before BEGIN: dropping the old table would else delete the rows of tables that point at it.
/// Views over the table go first and come back last, because one of them is enough to make the rename fail.
extension SQLiteDialect {
  /// Statements that give `table` its new form; its rows, indexes and the views over it stay.
  func rebuild(_ table: Table, in database: Database, translation: FragmentTranslation) -> [String] {
    let views = database.views(reading: [table.name])
    return views.reversed().flatMap { dropView($0.name) } + replacement(of: table, translation: translation)
      + database.indexes(of: table.name).flatMap(createIndex) + views.flatMap { createView($0, translation: translation) }
  }

  private func replacement(of table: Table, translation: FragmentTranslation) -> [String] {
    let old = name(of: table.name)
    let newName = "transformc_new_\(table.name.schema)__\(table.name.name)"
    let new = quoted(newName)
    return [
      tableText(of: table, named: new, translation: translation),
      copyText(into: new, from: old, of: table),
    ] + keepingCount(of: table, in: newName) + [
      "DROP TABLE \(old)",
      "ALTER TABLE \(new) RENAME TO \(old)",
    ]
  }
}
