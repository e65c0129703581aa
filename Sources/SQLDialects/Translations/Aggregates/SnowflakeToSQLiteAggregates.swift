extension TranslationTexts {
  /// Aggregates and window functions of Snowflake (docs.snowflake.com/en/sql-reference/functions-aggregation, …/functions-analytic).
  static let snowflakeToSQLiteAggregates = """
    any_value(same) => min($1)
    approx_count_distinct(any) ~> count(DISTINCT $1) -- counted exactly
    approx_percentile(float, float) ~> tc_percentile_cont_ordered('ab', $1, $2) -- computed exactly
    approx_percentile(number, number) ~> tc_percentile_cont_ordered('ab', $1, $2) -- computed exactly
    array_agg(int) => tc_sf_array_agg('n', $1)
    array_agg(numeric) => tc_sf_array_agg('n', $1)
    array_agg(float) => tc_sf_array_agg('f', $1)
    array_agg(boolean) => tc_sf_array_agg('b', $1)
    array_agg(text) => tc_sf_array_agg('s', $1)
    array_agg(json) => tc_sf_array_agg('j', $1)
    array_agg(date) => tc_sf_array_agg('s', $1)
    arrayagg(int) => tc_sf_array_agg('n', $1)
    arrayagg(numeric) => tc_sf_array_agg('n', $1)
    arrayagg(float) => tc_sf_array_agg('f', $1)
    arrayagg(boolean) => tc_sf_array_agg('b', $1)
    arrayagg(text) => tc_sf_array_agg('s', $1)
    arrayagg(json) => tc_sf_array_agg('j', $1)
    arrayagg(date) => tc_sf_array_agg('s', $1)
    array_unique_agg(int) => tc_array_unique_agg('n', $1)
    array_unique_agg(numeric) => tc_array_unique_agg('n', $1)
    array_unique_agg(float) => tc_array_unique_agg('f', $1)
    array_unique_agg(boolean) => tc_array_unique_agg('b', $1)
    array_unique_agg(text) => tc_array_unique_agg('s', $1)
    array_unique_agg(json) => tc_array_unique_agg('j', $1)
    avg(float) => tc_float_avg($1)
    avg(text) => tc_float_avg(tc_sf_to_float($1))
    avg(number) => tc_sf_avg($1, $quotient)
    bit_and_agg(int) => tc_bit_and($1)
    bit_and_agg(numeric) => tc_bit_and(tc_dec_to_int($1))
    bit_and_agg(text) => tc_bit_and(tc_sf_to_int($1))
    bit_andagg(int) => tc_bit_and($1)
    bit_andagg(numeric) => tc_bit_and(tc_dec_to_int($1))
    bit_andagg(text) => tc_bit_and(tc_sf_to_int($1))
    bitand_agg(int) => tc_bit_and($1)
    bitand_agg(numeric) => tc_bit_and(tc_dec_to_int($1))
    bitand_agg(text) => tc_bit_and(tc_sf_to_int($1))
    bitandagg(int) => tc_bit_and($1)
    bitandagg(numeric) => tc_bit_and(tc_dec_to_int($1))
    bitandagg(text) => tc_bit_and(tc_sf_to_int($1))
    bit_or_agg(int) => tc_bit_or($1)
    bit_or_agg(numeric) => tc_bit_or(tc_dec_to_int($1))
    bit_or_agg(text) => tc_bit_or(tc_sf_to_int($1))
    bit_oragg(int) => tc_bit_or($1)
    bit_oragg(numeric) => tc_bit_or(tc_dec_to_int($1))
    bit_oragg(text) => tc_bit_or(tc_sf_to_int($1))
    bitor_agg(int) => tc_bit_or($1)
    bitor_agg(numeric) => tc_bit_or(tc_dec_to_int($1))
    bitor_agg(text) => tc_bit_or(tc_sf_to_int($1))
    bitoragg(int) => tc_bit_or($1)
    bitoragg(numeric) => tc_bit_or(tc_dec_to_int($1))
    bitoragg(text) => tc_bit_or(tc_sf_to_int($1))
    bit_xor_agg(int) => tc_bit_xor($1)
    bit_xor_agg(numeric) => tc_bit_xor(tc_dec_to_int($1))
    bit_xor_agg(text) => tc_bit_xor(tc_sf_to_int($1))
    bit_xoragg(int) => tc_bit_xor($1)
    bit_xoragg(numeric) => tc_bit_xor(tc_dec_to_int($1))
    bit_xoragg(text) => tc_bit_xor(tc_sf_to_int($1))
    bitxor_agg(int) => tc_bit_xor($1)
    bitxor_agg(numeric) => tc_bit_xor(tc_dec_to_int($1))
    bitxor_agg(text) => tc_bit_xor(tc_sf_to_int($1))
    bitxoragg(int) => tc_bit_xor($1)
    bitxoragg(numeric) => tc_bit_xor(tc_dec_to_int($1))
    bitxoragg(text) => tc_bit_xor(tc_sf_to_int($1))
    booland_agg(boolean) => min($1)
    booland_agg(int) => min($1 <> 0)
    boolor_agg(boolean) => max($1)
    boolor_agg(int) => max($1 <> 0)
    boolxor_agg(boolean) => sum($1) = 1
    boolxor_agg(int) => sum($1 <> 0) = 1
    conditional_change_event(any) !! a window of a window has no expression there -- compare with LAG in an inner query and sum
    conditional_true_event(boolean) ~> count(CASE WHEN $1 THEN 1 END) -- rows that are equal in the window's order get one number
    corr(float, float) => tc_corr($1, $2)
    count(any) ==
    count(any, any...) !! rows without NULL in several columns -- COUNT_IF with a condition
    count_if(boolean) => count(CASE WHEN $1 THEN 1 END)
    covar_pop(float, float) => tc_covar_pop($1, $2)
    covar_samp(float, float) => tc_covar_samp($1, $2)
    cume_dist() ==
    dense_rank() ==
    first_value(same) ==
    grouping(any, any...) !! there are no grouping sets there -- group once for each set and put UNION ALL between
    grouping_id(any, any...) !! there are no grouping sets there -- group once for each set and put UNION ALL between
    hash_agg(any, any...) !! the hash is Snowflake's own -- compare the rows
    hll(any) ~> count(DISTINCT $1) -- counted exactly
    kurtosis(number) !! there is no such aggregate -- compute it of sums of powers
    lag(same, int?, same?) ==
    last_value(same) ==
    lead(same, int?, same?) ==
    listagg(text) => tc_listagg($1, '')
    listagg(text, text) => tc_listagg($1, $2)
    max(numeric) => max($1 COLLATE tc_decimal)
    max(int) ==
    max(any) ==
    max_by(same, numeric) => tc_first_by_ordered('dn', $2, $1)
    max_by(same, any) => tc_first_by_ordered('db', $2, $1)
    max_by(same, any, int) !! several rows of it need an array -- ARRAY_AGG WITHIN GROUP, then ARRAY_SLICE
    median(float) => tc_float_median($1)
    median(number) => tc_sf_median($1)
    min(numeric) => min($1 COLLATE tc_decimal)
    min(int) ==
    min(any) ==
    min_by(same, numeric) => tc_first_by_ordered('an', $2, $1)
    min_by(same, any) => tc_first_by_ordered('ab', $2, $1)
    min_by(same, any, int) !! several rows of it need an array -- ARRAY_AGG WITHIN GROUP, then ARRAY_SLICE
    mode(numeric) => tc_mode_ordered('an', $1)
    mode(any) => tc_mode_ordered('ab', $1)
    nth_value(same, int) ==
    ntile(int) ==
    object_agg(text, int) => tc_sf_object_agg('n', $1, $2)
    object_agg(text, numeric) => tc_sf_object_agg('n', $1, $2)
    object_agg(text, float) => tc_sf_object_agg('f', $1, $2)
    object_agg(text, boolean) => tc_sf_object_agg('b', $1, $2)
    object_agg(text, text) => tc_sf_object_agg('s', $1, $2)
    object_agg(text, json) => tc_sf_object_agg('j', $1, $2)
    percent_rank() ==
    percentile_cont(float) => tc_sf_percentile_cont($1)
    percentile_disc(float) => tc_percentile_disc($1)
    rank() ==
    ratio_to_report(number) !! the sum of the window has no place in one function -- x / NULLIF(SUM(x) OVER (…), 0)
    regr_avgx(float, float) => tc_regr_avgx($1, $2)
    regr_avgy(float, float) => tc_regr_avgy($1, $2)
    regr_count(float, float) => tc_regr_count($1, $2)
    regr_intercept(float, float) => tc_regr_intercept($1, $2)
    regr_r2(float, float) => tc_regr_r2($1, $2)
    regr_slope(float, float) => tc_regr_slope($1, $2)
    regr_sxx(float, float) => tc_regr_sxx($1, $2)
    regr_sxy(float, float) => tc_regr_sxy($1, $2)
    regr_syy(float, float) => tc_regr_syy($1, $2)
    row_number() ==
    skew(number) !! there is no such aggregate -- compute it of sums of powers
    stddev(float) => tc_float_stddev_samp($1)
    stddev(number) ~> tc_dec_stddev_samp($1) -- Snowflake does not say how many digits it gives
    stddev_pop(float) => tc_float_stddev_pop($1)
    stddev_pop(number) ~> tc_dec_stddev_pop($1) -- Snowflake does not say how many digits it gives
    stddev_samp(float) => tc_float_stddev_samp($1)
    stddev_samp(number) ~> tc_dec_stddev_samp($1) -- Snowflake does not say how many digits it gives
    sum(int) => tc_int_sum($1)
    sum(number) => tc_dec_sum($1)
    sum(float) => tc_float_sum($1)
    sum(text) => tc_float_sum(tc_sf_to_float($1))
    var_pop(float) => tc_float_var_pop($1)
    var_pop(number) ~> tc_dec_var_pop($1) -- Snowflake does not say how many digits it gives
    var_samp(float) => tc_float_var_samp($1)
    var_samp(number) ~> tc_dec_var_samp($1) -- Snowflake does not say how many digits it gives
    variance(float) => tc_float_var_samp($1)
    variance(number) ~> tc_dec_var_samp($1) -- Snowflake does not say how many digits it gives
    variance_pop(float) => tc_float_var_pop($1)
    variance_pop(number) ~> tc_dec_var_pop($1) -- Snowflake does not say how many digits it gives
    variance_samp(float) => tc_float_var_samp($1)
    variance_samp(number) ~> tc_dec_var_samp($1) -- Snowflake does not say how many digits it gives
    """
}
