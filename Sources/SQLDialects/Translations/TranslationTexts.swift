import SQLEmission

/// The texts of the tables; each family has a folder of its own.
enum TranslationTexts {
  /// By source dialect.
  static let toSQLite = translations(to: "sqlite")
  static let toPostgres = translations(to: "postgres")
  static let toSnowflake = translations(to: "snowflake")

  private static func translations(to target: String) -> [String: Translations] {
    let tables = TranslationTable.all.filter { $0.target == target }
    return Dictionary(uniqueKeysWithValues: tables.map { ($0.source, $0.translations) })
  }
}

extension TranslationTable {
  static let postgresToSQLite = TranslationTable(
    source: "postgres", target: "sqlite",
    families: [
      Family(title: "Numbers", text: TranslationTexts.postgresToSQLiteNumbers),
      Family(title: "Aggregates and windows", text: TranslationTexts.postgresToSQLiteAggregates),
      Family(title: "Texts", text: TranslationTexts.postgresToSQLiteText + TranslationTexts.postgresToSQLiteTextInC),
      Family(title: "Dates and times", text: TranslationTexts.postgresToSQLiteTimes),
      Family(title: "JSON, arrays, conditions", text: TranslationTexts.postgresToSQLiteJSON),
      Family(
        title: "Functions about the server, and others", text: TranslationTexts.refusedOfPostgres + TranslationTexts.unusualOfPostgres),
    ])

  static let postgresToSnowflake = TranslationTable(
    source: "postgres", target: "snowflake",
    families: [
      Family(title: "Numbers", text: TranslationTexts.postgresToSnowflakeNumbers),
      Family(title: "Aggregates and windows", text: TranslationTexts.postgresToSnowflakeAggregates),
      Family(title: "Texts", text: TranslationTexts.postgresToSnowflakeText + TranslationTexts.postgresToSnowflakeTextInC),
      Family(title: "Dates and times", text: TranslationTexts.postgresToSnowflakeTimes),
      Family(title: "JSON, arrays, conditions", text: TranslationTexts.postgresToSnowflakeJSON),
      Family(
        title: "Functions about the server, and others",
        text: TranslationTexts.refusedOfPostgres + TranslationTexts.unusualOfPostgres + TranslationTexts.unusualOfPostgresOnSnowflake),
    ])

  static let snowflakeToSQLite = TranslationTable(
    source: "snowflake", target: "sqlite",
    families: [
      Family(title: "Numbers", text: TranslationTexts.snowflakeToSQLiteNumbers),
      Family(title: "Aggregates and windows", text: TranslationTexts.snowflakeToSQLiteAggregates),
      Family(title: "Texts", text: TranslationTexts.snowflakeToSQLiteText),
      Family(title: "Dates and times", text: TranslationTexts.snowflakeToSQLiteTimes),
      Family(title: "Semi-structured values, arrays, conditions", text: TranslationTexts.snowflakeToSQLiteJSON),
      Family(
        title: "Functions about the server, and others", text: TranslationTexts.refusedOfSnowflake + TranslationTexts.unusualOfSnowflake),
    ])

  static let snowflakeToPostgres = TranslationTable(
    source: "snowflake", target: "postgres",
    families: [
      Family(title: "Numbers", text: TranslationTexts.snowflakeToPostgresNumbers),
      Family(title: "Aggregates and windows", text: TranslationTexts.snowflakeToPostgresAggregates),
      Family(title: "Texts", text: TranslationTexts.snowflakeToPostgresText),
      Family(title: "Dates and times", text: TranslationTexts.snowflakeToPostgresTimes),
      Family(title: "Semi-structured values, arrays, conditions", text: TranslationTexts.snowflakeToPostgresJSON),
      Family(
        title: "Functions about the server, and others",
        text: TranslationTexts.refusedOfSnowflake + TranslationTexts.unusualOfSnowflake + TranslationTexts.unusualOfSnowflakeOnPostgres),
    ])
}
