extension TranslationTexts {
  /// Aggregates and window functions of Snowflake for PostgreSQL.
  static let snowflakeToPostgresAggregates = """
    any_value(boolean) => bool_and($1)
    any_value(same) => min($1)
    approx_count_distinct(any) ~> count(DISTINCT $1) -- counted exactly
    approx_percentile(number, number) ~> percentile_cont($2) WITHIN GROUP (ORDER BY $1) -- computed exactly
    array_agg(any) => coalesce(jsonb_agg($1$order) FILTER (WHERE $1 IS NOT NULL), '[]')
    arrayagg(any) => coalesce(jsonb_agg($1$order) FILTER (WHERE $1 IS NOT NULL), '[]')
    array_unique_agg(any) => coalesce(jsonb_agg(DISTINCT $1) FILTER (WHERE $1 IS NOT NULL), '[]')
    avg(float) ==
    avg(text) => avg($1::float8)
    avg(number) => round(avg($1), $quotient)
    bit_and_agg(int) => bit_and($1)
    bit_and_agg(numeric) => bit_and(round($1)::bigint)
    bit_and_agg(text) => bit_and(round($1::numeric)::bigint)
    bit_andagg(int) => bit_and($1)
    bit_andagg(numeric) => bit_and(round($1)::bigint)
    bit_andagg(text) => bit_and(round($1::numeric)::bigint)
    bitand_agg(int) => bit_and($1)
    bitand_agg(numeric) => bit_and(round($1)::bigint)
    bitand_agg(text) => bit_and(round($1::numeric)::bigint)
    bitandagg(int) => bit_and($1)
    bitandagg(numeric) => bit_and(round($1)::bigint)
    bitandagg(text) => bit_and(round($1::numeric)::bigint)
    bit_or_agg(int) => bit_or($1)
    bit_or_agg(numeric) => bit_or(round($1)::bigint)
    bit_or_agg(text) => bit_or(round($1::numeric)::bigint)
    bit_oragg(int) => bit_or($1)
    bit_oragg(numeric) => bit_or(round($1)::bigint)
    bit_oragg(text) => bit_or(round($1::numeric)::bigint)
    bitor_agg(int) => bit_or($1)
    bitor_agg(numeric) => bit_or(round($1)::bigint)
    bitor_agg(text) => bit_or(round($1::numeric)::bigint)
    bitoragg(int) => bit_or($1)
    bitoragg(numeric) => bit_or(round($1)::bigint)
    bitoragg(text) => bit_or(round($1::numeric)::bigint)
    bit_xor_agg(int) => bit_xor($1)
    bit_xor_agg(numeric) => bit_xor(round($1)::bigint)
    bit_xor_agg(text) => bit_xor(round($1::numeric)::bigint)
    bit_xoragg(int) => bit_xor($1)
    bit_xoragg(numeric) => bit_xor(round($1)::bigint)
    bit_xoragg(text) => bit_xor(round($1::numeric)::bigint)
    bitxor_agg(int) => bit_xor($1)
    bitxor_agg(numeric) => bit_xor(round($1)::bigint)
    bitxor_agg(text) => bit_xor(round($1::numeric)::bigint)
    bitxoragg(int) => bit_xor($1)
    bitxoragg(numeric) => bit_xor(round($1)::bigint)
    bitxoragg(text) => bit_xor(round($1::numeric)::bigint)
    booland_agg(boolean) => bool_and($1)
    booland_agg(number) => bool_and($1 <> 0)
    boolor_agg(boolean) => bool_or($1)
    boolor_agg(number) => bool_or($1 <> 0)
    boolxor_agg(boolean) => sum($1::int) = 1
    boolxor_agg(number) => sum(($1 <> 0)::int) = 1
    conditional_change_event(any) !! a window of a window has no expression there -- compare with LAG in an inner query and sum
    conditional_true_event(boolean) ~> count(CASE WHEN $1 THEN 1 END) -- rows that are equal in the window's order get one number
    corr(float, float) ==
    count(any) ==
    count(any, any...) !! rows without NULL in several columns -- COUNT_IF with a condition
    count_if(boolean) => count(CASE WHEN $1 THEN 1 END)
    covar_pop(float, float) ==
    covar_samp(float, float) ==
    cume_dist() ==
    dense_rank() ==
    first_value(same) ==
    grouping(any, any...) ==
    grouping_id(any, any...) => grouping($*)
    hash_agg(any, any...) !! the hash is Snowflake's own -- compare the rows
    hll(any) ~> count(DISTINCT $1) -- counted exactly
    kurtosis(number) !! there is no such aggregate -- compute it of sums of powers
    lag(same) ==
    lag(same, int) => lag($1, $2::int)
    lag(same, int, same) => lag($1, $2::int, $3)
    last_value(same) ==
    lead(same) ==
    lead(same, int) => lead($1, $2::int)
    lead(same, int, same) => lead($1, $2::int, $3)
    listagg(text) => coalesce(string_agg($1, ''$order), '')
    listagg(text, text) => coalesce(string_agg($1, $2$order), '')
    max(same) ==
    max_by(same, any) => (array_agg($1 ORDER BY $2 DESC) FILTER (WHERE $2 IS NOT NULL))[1]
    max_by(same, any, int) !! several rows of it need an array -- ARRAY_AGG WITHIN GROUP, then ARRAY_SLICE
    median(float) => percentile_cont(0.5) WITHIN GROUP (ORDER BY $1)
    median(number) ~> percentile_cont(0.5) WITHIN GROUP (ORDER BY $1) -- a double there, exact to 15 digits
    min(same) ==
    min_by(same, any) => (array_agg($1 ORDER BY $2) FILTER (WHERE $2 IS NOT NULL))[1]
    min_by(same, any, int) !! several rows of it need an array -- ARRAY_AGG WITHIN GROUP, then ARRAY_SLICE
    mode(any) => mode() WITHIN GROUP (ORDER BY $1)
    nth_value(same, int) => nth_value($1, $2::int)
    ntile(int) => ntile($1::int)
    object_agg(text, any) ~> coalesce(jsonb_object_agg($1, $2) FILTER (WHERE $1 IS NOT NULL AND $2 IS NOT NULL), '{}') -- of a name that comes twice the last value is kept
    percent_rank() ==
    percentile_cont(float) => percentile_cont($1)$within
    percentile_disc(float) => percentile_disc($1)$within
    rank() ==
    ratio_to_report(number) !! the sum of the window has no place in one function -- x / NULLIF(SUM(x) OVER (…), 0)
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
    skew(number) !! there is no such aggregate -- compute it of sums of powers
    stddev(float) ==
    stddev(number) ~> stddev($1) -- Snowflake does not say how many digits it gives
    stddev_pop(float) ==
    stddev_pop(number) ~> stddev_pop($1) -- Snowflake does not say how many digits it gives
    stddev_samp(float) ==
    stddev_samp(number) ~> stddev_samp($1) -- Snowflake does not say how many digits it gives
    sum(int) => sum($1)::bigint
    sum(number) ==
    sum(text) => sum($1::float8)
    var_pop(float) ==
    var_pop(number) ~> var_pop($1) -- Snowflake does not say how many digits it gives
    var_samp(float) ==
    var_samp(number) ~> var_samp($1) -- Snowflake does not say how many digits it gives
    variance(float) ==
    variance(number) ~> variance($1) -- Snowflake does not say how many digits it gives
    variance_pop(float) => var_pop($1)
    variance_pop(number) ~> var_pop($1) -- Snowflake does not say how many digits it gives
    variance_samp(float) => var_samp($1)
    variance_samp(number) ~> var_samp($1) -- Snowflake does not say how many digits it gives
    """
}
