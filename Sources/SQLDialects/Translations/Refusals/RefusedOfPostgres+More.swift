extension TranslationTexts {
  /// Functions of PostgreSQL that are written in another way, or that came after the version that targets are held against.
  static let unusualOfPostgres = [
    refused(
      "it is the inner name of a conversion -- write x::text, x::timestamp",
      "bpchar char timetz varchar"),
    refused(
      "it is the inner name of another function -- exp, ln, log, round, trunc, div, sqrt",
      "dexp dlog1 dlog10 dround dtrunc numeric_div_trunc numeric_exp numeric_ln numeric_log numeric_sqrt"),
    refused(
      "it is newer than PostgreSQL 15 -- say it with older functions",
      """
      casefold crc32 crc32c date_add date_subtract erf erfc gamma json_arrayagg json_objectagg lgamma random_normal to_bin to_oct
      unicode_assigned
      """),
    refused("a statement does not wait there -- wait in the program that calls it", "pg_sleep pg_sleep_for pg_sleep_until"),
  ].joined()

  /// Functions of PostgreSQL that SQLite's tables have and Snowflake's have not.
  static let unusualOfPostgresOnSnowflake = [
    refused("it is the inner name of a conversion -- write x::timestamp, interval '1 day'", "interval time timestamp timestamptz"),
    refused("Snowflake's MODE takes another of the most frequent values -- count, sort and take the first", "mode"),
    refused("Snowflake compares no spans of time -- compare their ends", "overlaps"),
    refused("the zone of a moment is the session's there -- make_timestamp AT TIME ZONE", "make_timestamptz"),
  ].joined()
}
