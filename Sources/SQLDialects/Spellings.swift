import SQLEmission

/// The targets' ways to spell, by name.
enum Spellings {
  static func named(_ target: String, opsSchema: String) -> any Spelling {
    switch target {
    case "sqlite": SQLiteSpelling()
    case "snowflake": SnowflakeSpelling()
    default: PostgreSQLSpelling(supportSchema: opsSchema)
    }
  }

  /// The time of the statement, as the target's columns hold it.
  static func now(_ target: String) -> String {
    switch target {
    case "sqlite": "(strftime('%Y-%m-%dT%H:%M:%f000Z', 'now'))"
    case "snowflake": "CURRENT_TIMESTAMP()"
    default: "now()"
    }
  }
}
