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
