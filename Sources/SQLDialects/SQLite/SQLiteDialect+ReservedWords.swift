extension SQLiteDialect {
  /// Words that SQLite 3.40 does not take bare as a column or table name, found by trying each of its 147 keywords.
  static let reservedWords: Set<String> = [
    "add", "all", "alter", "and", "as", "autoincrement", "between", "case", "cast", "check", "collate", "commit", "constraint",
    "create", "current_date", "current_time", "current_timestamp", "default", "deferrable", "delete", "distinct", "drop", "else",
    "escape", "except", "exists", "foreign", "from", "group", "having", "if", "in", "index", "insert", "intersect", "into", "is",
    "isnull", "join", "limit", "not", "nothing", "notnull", "null", "on", "or", "order", "primary", "raise", "references",
    "returning", "select", "set", "table", "then", "to", "transaction", "union", "unique", "update", "using", "values", "when",
    "where",
  ]
}
