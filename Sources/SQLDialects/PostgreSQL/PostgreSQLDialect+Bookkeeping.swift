/// How versions are applied on PostgreSQL.
extension PostgreSQLDialect {
  public var bookkeeping: Bookkeeping {
    Bookkeeping(
      lock: .ofSession(take: "SELECT pg_try_advisory_lock(\(Self.lockKey))", release: "SELECT pg_advisory_unlock(\(Self.lockKey))"),
      opening: ["SET lock_timeout = '{lock_timeout}ms'"], closing: ["RESET lock_timeout"],
      begin: "BEGIN", commit: "COMMIT", rollback: "ROLLBACK", violationsQuery: nil, blockersQuery: Self.blockersQuery,
      historyExistsQuery: """
        SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name = 'transformc_history'
        """,
      createHistory: [Self.historyDefinition], historyTable: "public.transformc_history", parameterMark: "$",
      transientCodes: ["55P03", "40P01", "40001"])
  }

  public var keptTablesQuery: String {
    """
    SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name LIKE 'transformc\\_kept\\_%' ORDER BY 1
    """
  }

  /// "transfor" as eight bytes: one lock for each database.
  private static let lockKey: Int64 = 0x7472_616E_7366_6F72

  private static let historyDefinition = HistoryColumns.definition(
    of: "public.transformc_history", counter: "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"
  ) { kind in
    switch kind {
    case .integer: "bigint NOT NULL"
    case .text: "text"
    case .requiredText: "text NOT NULL"
    case .time: "timestamptz NOT NULL"
    }
  }

  /// Asked after giving up, when nobody waits any more: the oldest open transactions of others are the likely holders.
  private static let blockersQuery = """
    SELECT 'pid ' || pid || ' (' || coalesce(nullif(application_name, ''), usename, '?') || ', ' || state || ', open for '
      || date_trunc('second', now() - xact_start) || ')'
    FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL AND backend_type = 'client backend'
    ORDER BY xact_start LIMIT 3
    """
}
