extension TranslationTexts {
  /// Functions of Snowflake whose answers are its own, or that are written in another way.
  static let unusualOfSnowflake = [
    refused(
      "estimates are of Snowflake's own making -- count, or sort and take what is needed",
      """
      approx_percentile_accumulate approx_percentile_combine approx_percentile_estimate approx_top_k approx_top_k_accumulate
      approx_top_k_combine approx_top_k_estimate approximate_jaccard_index approximate_similarity hll_accumulate hll_combine
      hll_estimate hll_export hll_import minhash minhash_combine
      """),
    refused(
      "bitmaps are of Snowflake's own making -- COUNT(DISTINCT x)",
      "bitmap_bit_position bitmap_bucket_number bitmap_construct_agg bitmap_count bitmap_or_agg"),
    refused(
      "values between rows are not guessed there -- join the rows before and behind",
      "interpolate_bfill interpolate_ffill interpolate_linear"),
    refused("it is the inner name of an operator -- LIKE ALL, LIKE ANY, or conditions with AND and OR", "like_all like_any"),
    refused("regression has no such part there -- CASE WHEN y IS NOT NULL THEN x END", "regr_valx regr_valy"),
    refused("the format is the session's -- HEX_DECODE_BINARY, BASE64_DECODE_BINARY", "to_binary try_to_binary"),
    refused("the union of arrays keeps doubles in its own way -- flatten, and ARRAY_AGG(DISTINCT x)", "array_union_agg"),
    refused("it is another word for DATEADD with a number below zero -- DATEADD", "datesub"),
  ].joined()

  /// Functions of Snowflake that SQLite's tables have and PostgreSQL's have not.
  static let unusualOfSnowflakeOnPostgres = [
    refused("it is the short name of another function -- TO_TIME, TRY_CAST(x AS TIME)", "time try_to_time"),
    refused(
      "it is another name of TIMESTAMP_NTZ_FROM_PARTS, TIME_FROM_PARTS -- write that",
      """
      timefromparts timestamp_ltz_from_parts timestamp_tz_from_parts timestampfromparts timestampltzfromparts timestampntzfromparts
      timestamptzfromparts
      """),
  ].joined()
}
