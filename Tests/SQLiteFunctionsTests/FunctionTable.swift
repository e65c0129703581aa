import DatabaseDriver
import SQLiteDriver
import SQLiteFunctions

/// A connection with the functions of the runtime.
func connectionWithFunctions() throws -> SQLiteConnection {
  let connection = try SQLiteConnection(path: ":memory:")
  try SQLiteFunctions.register(on: connection)
  return connection
}

/// Rows of calls and their answers, as a person would write them: `tc_left('Müller', 2)` and `Mü`; NULL is nil.
func answer(_ call: String, on connection: SQLiteConnection) throws -> String? {
  try connection.query("SELECT \(call)").rows.first?.first?.text
}
