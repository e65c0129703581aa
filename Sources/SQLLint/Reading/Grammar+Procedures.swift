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
}

/// Questions about queries and what changes rows.
extension Grammar {
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
  /// QUALIFY filters by window functions.
  var hasQualify: Bool { hasStages }
  /// TIMESTAMP without more is whatever the session says.
  var hasSessionTimestamp: Bool { hasStages }
}
