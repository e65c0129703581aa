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

  private static let postgresToSQLite = [postgresToSQLiteNumbers, postgresToSQLiteAggregates, postgresToSQLiteJSON, postgresToSQLiteText, refusedOfPostgres]
  private static let snowflakeToSQLite = [snowflakeToSQLiteNumbers, snowflakeToSQLiteAggregates, snowflakeToSQLiteJSON, snowflakeToSQLiteText, refusedOfSnowflake]
  private static let snowflakeToPostgres = [
    snowflakeToPostgresNumbers, snowflakeToPostgresAggregates, snowflakeToPostgresJSON, snowflakeToPostgresText, refusedOfSnowflake,
  ]
  private static let postgresToSnowflake = [
    postgresToSnowflakeNumbers, postgresToSnowflakeAggregates, postgresToSnowflakeJSON, postgresToSnowflakeText, refusedOfPostgres,
  ]
  private static let postgresToSQLite: [String] = [postgresToSQLiteTimes]
  private static let snowflakeToSQLite: [String] = [snowflakeToSQLiteTimes]
  private static let snowflakeToPostgres: [String] = [snowflakeToPostgresTimes]
  private static let postgresToSnowflake: [String] = [postgresToSnowflakeTimes]
}
