/// How versions are applied on SQLite.
extension SQLiteDialect {
  /// Foreign keys are off while versions run (a rebuild must not delete the rows of other tables) and are checked before each commit.
  public var bookkeeping: Bookkeeping {
    Bookkeeping(
      lock: .withTransaction, opening: ["PRAGMA foreign_keys = OFF"], closing: ["PRAGMA foreign_keys = ON"],
      begin: "BEGIN IMMEDIATE", commit: "COMMIT", rollback: "ROLLBACK", violationsQuery: "PRAGMA foreign_key_check",
      blockersQuery: nil,
      historyExistsQuery: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'transformc_history'",
      createHistory: [Self.historyDefinition], historyTable: "transformc_history", parameterMark: "?",
      transientCodes: ["SQLITE_BUSY", "SQLITE_LOCKED"])
  }

  public var keptTablesQuery: String {
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'transformc_kept_*' ORDER BY name"
  }

  private static let historyDefinition = HistoryColumns.definition(
    of: "transformc_history", counter: "INTEGER PRIMARY KEY AUTOINCREMENT", ending: " STRICT"
  ) { kind in
    switch kind {
    case .integer: "INTEGER NOT NULL"
    case .text: "TEXT"
    case .requiredText, .time: "TEXT NOT NULL"
    }
  }
}
