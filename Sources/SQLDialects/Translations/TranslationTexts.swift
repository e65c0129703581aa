import SQLEmission

/// What a target says for what a dialect says: a line for each way to call a function, an operator or a cast.
/// `Translation` says how a line reads.
enum TranslationTexts {
  /// By source dialect; the target's own dialect needs no translation.
  static let toSQLite: [String: Translations] = [
    "postgres": Translations(postgresToSQLite), "snowflake": Translations(snowflakeToSQLite),
  ]
  static let toPostgres: [String: Translations] = ["snowflake": Translations(snowflakeToPostgres)]
  static let toSnowflake: [String: Translations] = ["postgres": Translations(postgresToSnowflake)]

  private static let postgresToSQLite = [
    postgresToSQLiteNumbers, postgresToSQLiteAggregates, postgresToSQLiteText, postgresToSQLiteTimes, postgresToSQLiteJSON, refusedOfPostgres,
  ]
  private static let snowflakeToSQLite = [
    snowflakeToSQLiteNumbers, snowflakeToSQLiteAggregates, snowflakeToSQLiteText, snowflakeToSQLiteTimes, snowflakeToSQLiteJSON, refusedOfSnowflake,
  ]
  private static let snowflakeToPostgres = [
    snowflakeToPostgresNumbers, snowflakeToPostgresAggregates, snowflakeToPostgresText, snowflakeToPostgresTimes, snowflakeToPostgresJSON, refusedOfSnowflake,
  ]
  private static let postgresToSnowflake = [
    postgresToSnowflakeNumbers, postgresToSnowflakeAggregates, postgresToSnowflakeText, postgresToSnowflakeTimes, postgresToSnowflakeJSON, refusedOfPostgres,
  ]
}
