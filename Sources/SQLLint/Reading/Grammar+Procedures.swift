import SQLSyntax

/// Questions about procedures, answered from what the grammar says so far.
extension Grammar {
  /// In SQL statements a variable is written with a colon, `:loaded`, so that it is told from a column.
  var bindsWithColon: Bool { hasColonPaths }
  /// Outside a transaction each statement is committed by itself, in procedures too.
  var commitsEachStatement: Bool { hasColonPaths }
  /// Names without a schema are looked up along a path that the caller may set.
  var hasSearchPath: Bool { procedureLanguages.contains("plpgsql") }
  /// The condition that catches every error: `WHEN OTHERS THEN`.
  var catchAllWord: String { hasSearchPath ? "OTHERS" : "OTHER" }
  /// GET DIAGNOSTICS, RAISE NOTICE 'text', PERFORM, ON CONFLICT.
  var hasDiagnosticsStatement: Bool { hasSearchPath }
  /// A function that comes to its END without RETURN is an error; elsewhere its result is NULL.
  var failsWithoutReturn: Bool { hasSearchPath }
  /// A word that is a variable and a column is an error; elsewhere a bare word in SQL is always a column.
  var refusesAmbiguousNames: Bool { hasSearchPath }
  /// A query without rows sets the targets of its INTO to NULL and says so in FOUND only.
  var setsMissingRowsToNull: Bool { hasSearchPath }
  /// Streams: tables of changes, which a statement that reads them consumes.
  var hasStreams: Bool { hasStages }
}

extension Grammar {
  /// What a statement returned is read again by RESULT_SCAN(LAST_QUERY_ID()).
  var readsLastResult: Bool { hasStages }
  /// FOUND and GET DIAGNOSTICS … ROW_COUNT tell of the last query of any kind; else SQLROWCOUNT and its like do.
  var countsEveryQuery: Bool { hasDiagnosticsStatement }
  /// The current time without a zone is the session's, and SYSDATE() is UTC.
  var hasUTCSysdate: Bool { hasStages }
}

/// Questions about definitions.
extension Grammar {
  /// DROP SCHEMA without CASCADE is refused where something is in it.
  var dropsEmptySchemasAlone: Bool { hasSearchPath }
  /// A change of a table waits for those who use it, and those who come after wait for the change.
  var locksChangedTables: Bool { hasSearchPath }
  /// UNIQUE and PRIMARY KEY are held against the rows that are there.
  var enforcesKeys: Bool { !hasStages }
  /// What a transaction holds together is there for definitions too.
  var definesInTransactions: Bool { !hasStages }
  /// A table is changed by copying it; foreign keys are looked after by a PRAGMA.
  var copiesToChange: Bool { isLenient }
  /// Longer names are cut to this many bytes.
  var longestName: Int? { hasSearchPath ? 63 : nil }
}

/// Questions about queries and what changes rows.
extension Grammar {
  /// MERGE takes one of several rows for the same key, where the session allows it; elsewhere it always fails.
  var mergesByChance: Bool { hasStages }
  /// INSERT … ON CONFLICT (columns) DO NOTHING | DO UPDATE.
  var hasConflictClause: Bool { !hasStages }
  /// TRY_CAST(text AS type), TRY_TO_DATE(text): NULL for what cannot be read.
  var hasTryCast: Bool { hasStages }
  /// VALUES takes no function that makes an object, an array or a variant: `VALUES (PARSE_JSON('{}'))`.
  var refusesObjectsInValues: Bool { hasStages }
  /// EXTRACT(WEEK FROM day) is the week of ISO 8601.
  var extractsISOWeek: Bool { hasSearchPath }
  /// In a format `HH` counts to twelve: `to_char(time '14:00', 'HH')` is 02.
  var countsHHToTwelve: Bool { hasSearchPath }
  /// `1 / 2` is 0.
  var dividesWholeNumbers: Bool { !hasStages }
  /// A column that is not grouped is refused, also where the group is a key that decides it.
  var groupsByEveryColumn: Bool { hasStages }
  /// QUALIFY filters by window functions.
  var hasQualify: Bool { hasStages }
  /// TIMESTAMP without more is whatever the session says.
  var hasSessionTimestamp: Bool { hasStages }
}

/// Questions about rights and sessions.
extension Grammar {
  /// A procedure that does not say whose rights it runs with runs with its owner's.
  var runsProceduresAsOwner: Bool { hasColonPaths }
  /// The roles that may do everything.
  var administratorRoles: Set<String> { hasStages ? Grammar.accountRoles : hasSearchPath ? Grammar.superusers : [] }
  /// One statement or one block is all that a text may hold.
  var runsOneStatementAtATime: Bool { hasColonPaths }
  /// `SET t.a = 1` names the column of an UPDATE or MERGE by its table.
  var qualifiesAssignedColumns: Bool { hasColonPaths }
  /// CREATE OR REPLACE TABLE drops the table and makes it anew.
  var replacesTables: Bool { hasStages }

  private static let accountRoles: Set = ["accountadmin", "orgadmin", "securityadmin"]
  private static let superusers: Set = ["postgres", "rds_superuser", "cloudsqlsuperuser"]
}
