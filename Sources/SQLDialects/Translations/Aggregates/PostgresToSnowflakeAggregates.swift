extension TranslationTexts {
  /// Aggregates of PostgreSQL for Snowflake (docs.snowflake.com/en/sql-reference/functions-aggregation).
  static let postgresToSnowflakeAggregates = """
    array_agg(same) ~> ARRAY_AGG($1)$within -- NULL is left out, and no rows give an empty array there
    any_value(same) => MAX($1)
    avg(int) ~> AVG($1::NUMBER(38, 16)) -- 16 digits after the point there, not 16 significant ones
    avg(numeric) ~> AVG($1::NUMBER(38, 16)) -- 16 digits after the point there, not 16 significant ones
    avg(float) ==
    bit_and(int) => BITAND_AGG($1)
    bit_or(int) => BITOR_AGG($1)
    bit_xor(int) => BITXOR_AGG($1)
    bool_and(boolean) => BOOLAND_AGG($1)
    bool_or(boolean) => BOOLOR_AGG($1)
    every(boolean) => BOOLAND_AGG($1)
    corr(float, float) ==
    count(any) ==
    covar_pop(float, float) ==
    covar_samp(float, float) ==
    cume_dist() ==
    dense_rank() ==
    first_value(same) ==
    grouping(any...) ==
    json_agg(same) ~> ARRAY_AGG($1)$within -- NULL is left out, and no rows give an empty array there
    jsonb_agg(same) ~> ARRAY_AGG($1)$within -- NULL is left out, and no rows give an empty array there
    json_object_agg(text, any) ~> OBJECT_AGG($1, TO_VARIANT($2)) -- NULL is left out, and a name that comes twice fails there
    jsonb_object_agg(text, any) ~> OBJECT_AGG($1, TO_VARIANT($2)) -- NULL is left out, and a name that comes twice fails there
    lag(same, int?, same?) ==
    last_value(same) ==
    lead(same, int?, same?) ==
    max(same) ==
    min(same) ==
    nth_value(same, int) ==
    ntile(int) ==
    percent_rank() ==
    percentile_cont(float) => PERCENTILE_CONT($1)$within
    percentile_cont(array) !! one percentile at a time -- call it for each
    percentile_disc(float) => PERCENTILE_DISC($1)$within
    percentile_disc(array) !! one percentile at a time -- call it for each
    rank() ==
    regr_avgx(float, float) ==
    regr_avgy(float, float) ==
    regr_count(float, float) ==
    regr_intercept(float, float) ==
    regr_r2(float, float) ==
    regr_slope(float, float) ==
    regr_sxx(float, float) ==
    regr_sxy(float, float) ==
    regr_syy(float, float) ==
    row_number() ==
    stddev(float) ==
    stddev(number) ~> STDDEV($1) -- another number of digits there
    stddev_pop(float) ==
    stddev_pop(number) ~> STDDEV_POP($1) -- another number of digits there
    stddev_samp(float) ==
    stddev_samp(number) ~> STDDEV_SAMP($1) -- another number of digits there
    string_agg(text, text) => NULLIF(LISTAGG($1, $2)$within, '')
    sum(number) ==
    var_pop(float) ==
    var_pop(number) ~> VAR_POP($1) -- another number of digits there
    var_samp(float) ==
    var_samp(number) ~> VAR_SAMP($1) -- another number of digits there
    variance(float) ==
    variance(number) ~> VARIANCE($1) -- another number of digits there
    """
}
