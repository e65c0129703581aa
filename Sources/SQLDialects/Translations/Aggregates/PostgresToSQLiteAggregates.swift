extension TranslationTexts {
  /// Aggregates and window functions of PostgreSQL (postgresql.org/docs/15/functions-aggregate.html, …/functions-window.html).
  static let postgresToSQLiteAggregates = """
    array_agg(int) => tc_array_agg('n', $1)
    array_agg(numeric) => tc_array_agg('n', $1)
    array_agg(float) => tc_array_agg('n', $1)
    array_agg(boolean) => tc_array_agg('b', $1)
    array_agg(text) => tc_array_agg('s', $1)
    array_agg(json) => tc_array_agg('j', $1)
    array_agg(array) => tc_array_agg('a', $1)
    array_agg(date) => tc_array_agg('s', $1)
    array_agg(time) => tc_array_agg('s', $1)
    array_agg(timestamp) => tc_array_agg('t', $1)
    array_agg(timestamptz) => tc_array_agg('t', $1)
    array_agg(interval) !! an interval in an array has no text of its own there -- aggregate its parts
    any_value(same) => max($1)
    avg(int) => tc_dec_avg($1)
    avg(numeric) => tc_dec_avg($1)
    avg(float) => tc_float_avg($1)
    bit_and(int) => tc_bit_and($1)
    bit_or(int) => tc_bit_or($1)
    bit_xor(int) => tc_bit_xor($1)
    bool_and(boolean) => min($1)
    bool_or(boolean) => max($1)
    every(boolean) => min($1)
    corr(float, float) => tc_corr($1, $2)
    count(any) ==
    covar_pop(float, float) => tc_covar_pop($1, $2)
    covar_samp(float, float) => tc_covar_samp($1, $2)
    cume_dist() ==
    cume_dist(any...) !! the rank of a row that is not there has no counterpart -- count the rows before it
    dense_rank() ==
    dense_rank(any...) !! the rank of a row that is not there has no counterpart -- count the rows before it
    first_value(same) ==
    json_agg(int) => tc_array_agg('n', $1)
    json_agg(numeric) => tc_array_agg('n', $1)
    json_agg(float) => tc_array_agg('f', $1)
    json_agg(boolean) => tc_array_agg('b', $1)
    json_agg(text) => tc_array_agg('s', $1)
    json_agg(json) => tc_array_agg('j', $1)
    json_agg(array) => tc_array_agg('j', $1)
    json_agg(date) => tc_array_agg('s', $1)
    json_agg(time) => tc_array_agg('s', tc_time_text($1))
    json_agg(timestamp) => tc_array_agg('t', $1)
    json_agg(timestamptz) => tc_array_agg('t', $1)
    jsonb_agg(int) => tc_array_agg('n', $1)
    jsonb_agg(numeric) => tc_array_agg('n', $1)
    jsonb_agg(float) => tc_array_agg('f', $1)
    jsonb_agg(boolean) => tc_array_agg('b', $1)
    jsonb_agg(text) => tc_array_agg('s', $1)
    jsonb_agg(json) => tc_array_agg('j', $1)
    jsonb_agg(array) => tc_array_agg('j', $1)
    jsonb_agg(date) => tc_array_agg('s', $1)
    jsonb_agg(time) => tc_array_agg('s', tc_time_text($1))
    jsonb_agg(timestamp) => tc_array_agg('t', $1)
    jsonb_agg(timestamptz) => tc_array_agg('t', $1)
    json_object_agg(text, int) ~> tc_json_object_agg('n', $1, $2) -- a name is kept once, and names are sorted, as in jsonb
    json_object_agg(text, numeric) ~> tc_json_object_agg('n', $1, $2) -- a name is kept once, and names are sorted, as in jsonb
    json_object_agg(text, float) ~> tc_json_object_agg('f', $1, $2) -- a name is kept once, and names are sorted, as in jsonb
    json_object_agg(text, boolean) ~> tc_json_object_agg('b', $1, $2) -- a name is kept once, and names are sorted, as in jsonb
    json_object_agg(text, text) ~> tc_json_object_agg('s', $1, $2) -- a name is kept once, and names are sorted, as in jsonb
    json_object_agg(text, json) ~> tc_json_object_agg('j', $1, $2) -- a name is kept once, and names are sorted, as in jsonb
    json_object_agg(text, timestamp) ~> tc_json_object_agg('t', $1, $2) -- a name is kept once, and names are sorted, as in jsonb
    jsonb_object_agg(text, int) => tc_json_object_agg('n', $1, $2)
    jsonb_object_agg(text, numeric) => tc_json_object_agg('n', $1, $2)
    jsonb_object_agg(text, float) => tc_json_object_agg('f', $1, $2)
    jsonb_object_agg(text, boolean) => tc_json_object_agg('b', $1, $2)
    jsonb_object_agg(text, text) => tc_json_object_agg('s', $1, $2)
    jsonb_object_agg(text, json) => tc_json_object_agg('j', $1, $2)
    jsonb_object_agg(text, date) => tc_json_object_agg('s', $1, $2)
    jsonb_object_agg(text, timestamp) => tc_json_object_agg('t', $1, $2)
    jsonb_object_agg(text, timestamptz) => tc_json_object_agg('t', $1, $2)
    lag(same, int?, same?) ==
    last_value(same) ==
    lead(same, int?, same?) ==
    max(numeric) => max($1 COLLATE tc_decimal)
    max(interval) => max($1 COLLATE tc_interval)
    max(int) ==
    max(any) ==
    min(numeric) => min($1 COLLATE tc_decimal)
    min(interval) => min($1 COLLATE tc_interval)
    min(int) ==
    min(any) ==
    mode() => tc_mode()
    nth_value(same, int) ==
    ntile(int) ==
    percent_rank() ==
    percent_rank(any...) !! the rank of a row that is not there has no counterpart -- count the rows before it
    percentile_cont(float) => tc_percentile_cont($1)
    percentile_cont(array) !! one percentile at a time -- call it for each
    percentile_disc(float) => tc_percentile_disc($1)
    percentile_disc(array) !! one percentile at a time -- call it for each
    rank() ==
    rank(any...) !! the rank of a row that is not there has no counterpart -- count the rows before it
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
    stddev(int) => tc_dec_stddev_samp($1)
    stddev(numeric) => tc_dec_stddev_samp($1)
    stddev(float) => tc_float_stddev_samp($1)
    stddev_pop(int) => tc_dec_stddev_pop($1)
    stddev_pop(numeric) => tc_dec_stddev_pop($1)
    stddev_pop(float) => tc_float_stddev_pop($1)
    stddev_samp(int) => tc_dec_stddev_samp($1)
    stddev_samp(numeric) => tc_dec_stddev_samp($1)
    stddev_samp(float) => tc_float_stddev_samp($1)
    string_agg(text, text) => tc_string_agg($1, $2)
    string_agg(binary, binary) !! bytes are not joined there -- join texts
    sum(int) => tc_dec_sum($1)
    sum(numeric) => tc_dec_sum($1)
    sum(float) => tc_float_sum($1)
    var_pop(int) => tc_dec_var_pop($1)
    var_pop(numeric) => tc_dec_var_pop($1)
    var_pop(float) => tc_float_var_pop($1)
    var_samp(int) => tc_dec_var_samp($1)
    var_samp(numeric) => tc_dec_var_samp($1)
    var_samp(float) => tc_float_var_samp($1)
    variance(int) => tc_dec_var_samp($1)
    variance(numeric) => tc_dec_var_samp($1)
    variance(float) => tc_float_var_samp($1)
    """
}
