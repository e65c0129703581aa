/// What a script for Snowflake writes around its statements. Scripts are exported and reviewed; no driver runs them.
extension SnowflakeDialect {
  public var bookkeeping: Bookkeeping {
    Bookkeeping(
      lock: .withTransaction, opening: [], closing: [], begin: "BEGIN TRANSACTION", commit: "COMMIT", rollback: "ROLLBACK",
      violationsQuery: nil, blockersQuery: nil,
      historyExistsQuery: """
        SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND table_name = 'TRANSFORMC_HISTORY'
        """,
      createHistory: [Self.historyDefinition], historyTable: "public.transformc_history", parameterMark: ":", transientCodes: ["000625"])
  }

  public var keptTablesQuery: String {
    """
    SELECT LOWER(table_name) FROM information_schema.tables
    WHERE table_schema = 'PUBLIC' AND STARTSWITH(table_name, 'TRANSFORMC_KEPT_') ORDER BY 1
    """
  }

  private static let historyDefinition = HistoryColumns.definition(
    of: "public.transformc_history", counter: "NUMBER(18,0) AUTOINCREMENT START 1 INCREMENT 1 ORDER PRIMARY KEY"
  ) { kind in
    switch kind {
    case .integer: "NUMBER(18,0) NOT NULL"
    case .text: "VARCHAR"
    case .requiredText: "VARCHAR NOT NULL"
    case .time: "TIMESTAMP_TZ NOT NULL"
    }
  }
}
