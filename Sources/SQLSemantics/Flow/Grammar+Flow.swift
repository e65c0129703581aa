public import SQLSyntax

// What statements do beyond their text, answered from what the grammar says so far.

extension Grammar {
  /// `FOR r IN query` declares `r`; elsewhere a record of that name is declared before.
  public var declaresRecordsOfLoops: Bool { hasColonPaths }
  /// CREATE, ALTER, DROP, GRANT commit the transaction that is open.
  public var commitsOnDefinition: Bool { hasColonPaths }
  /// A handler's block is undone as a whole before the handler runs.
  public var undoesHandledBlocks: Bool { procedureLanguages.contains("plpgsql") }
  /// A query without rows leaves the targets of its INTO as they are, or ends in an error: it does not set them to NULL.
  public var keepsTargetsWithoutRows: Bool { hasColonPaths }
  /// ROW_COUNT and FOUND tell about queries as well; elsewhere a query takes the count of the DML before it away
  /// (docs.snowflake.com/release-notes/bcr-bundles/2025_01/bcr-1850).
  public var countsRowsOfQueries: Bool { !hasColonPaths }
  /// In SQL statements a variable is written with a colon; a bare word there is a column.
  public var tellsVariablesByColon: Bool { hasColonPaths }
}

extension Grammar {
  /// `$1` is the first parameter.
  var numbersParameters: Bool { procedureLanguages.contains("plpgsql") }
  /// The columns of RETURNS TABLE (…) are variables of the body.
  var returnsColumnsAsVariables: Bool { procedureLanguages.contains("plpgsql") }
  /// `INSERT … RETURNING id INTO x`
  var hasIntoBehindReturning: Bool { procedureLanguages.contains("plpgsql") }
}

extension Grammar {
  /// A CASE statement of which no branch fits, and without ELSE, does nothing; elsewhere it is an error.
  var passesCaseWithoutMatch: Bool { hasColonPaths }
}
