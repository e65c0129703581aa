import SQLiteDriver

/// What compiled SQL calls to work with texts.
extension SQLiteFunctions {
  static var textFunctions: [ScalarFunction] {
    PostgresMatch.functions + PostgresReplace.functions + PostgresMatches.functions + PostgresCount.functions
  }
}
