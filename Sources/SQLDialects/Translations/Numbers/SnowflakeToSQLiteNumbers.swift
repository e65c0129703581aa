extension TranslationTexts {
  /// Numbers of Snowflake (docs.snowflake.com/en/sql-reference/functions-numeric, …/operators-arithmetic). The scale of a product or a
  /// quotient is known from its operands' types: `$scale`.
  static let snowflakeToSQLiteNumbers = """
    +(int, int) => tc_int_add($1, $2)
    +(number, number) => tc_dec_add($1, $2)
    +(float, float) => tc_float_add($1, $2)
    -(int, int) => tc_int_sub($1, $2)
    -(number, number) => tc_dec_sub($1, $2)
    -(float, float) => tc_float_sub($1, $2)
    *(int, int) => tc_int_mul($1, $2)
    *(number, number) => tc_sf_mul($1, $2, $scale)
    *(float, float) => tc_float_mul($1, $2)
    /(number, number) => tc_sf_div($1, $2, $quotient)
    /(float, float) => tc_float_div($1, $2)
    %(int, int) => tc_int_mod($1, $2)
    %(number, number) => tc_dec_mod($1, $2)
    %(float, float) => tc_float_mod($1, $2)
    neg(int) => tc_int_neg($1)
    neg(numeric) => tc_dec_neg($1)
    neg(float) => tc_float_neg($1)
    cast(int, numeric) => tc_dec($1)
    cast(int, sized) => tc_dec($1, $precision, $scale)
    cast(numeric, int) => tc_dec_to_int($1)
    cast(numeric, numeric) => tc_dec($1)
    cast(numeric, sized) => tc_dec($1, $precision, $scale)
    cast(int, float) => CAST($1 AS REAL)
    cast(numeric, float) => tc_dec_to_float($1)
    cast(float, int) => tc_sf_float_to_int($1)
    cast(float, numeric) => tc_float_to_dec($1)
    cast(float, sized) => tc_dec(tc_float_to_dec($1), $precision, $scale)
    cast(int, text) => CAST($1 AS TEXT)
    cast(numeric, text) => $1
    cast(float, text) => tc_float_text($1)
    cast(text, int) => tc_sf_to_int($1)
    cast(text, numeric) => tc_dec($1)
    cast(text, sized) => tc_sf_to_number($1, $precision, $scale)
    cast(text, float) => tc_sf_to_float($1)
    cast(boolean, int) => $1
    cast(int, boolean) => $1 <> 0
    cast(numeric, boolean) => tc_dec_compare($1, 0) <> 0
    cast(float, boolean) => $1 <> 0
    trycast(text, int) => tc_sf_try_to_int($1)
    trycast(text, sized) => tc_sf_try_to_number($1, $precision, $scale)
    trycast(text, float) => tc_sf_try_to_float($1)
    to_number(text) => tc_sf_to_int($1)
    to_number(int) => $1
    to_number(numeric) => tc_dec_to_int($1)
    to_number(float) => tc_sf_float_to_int($1)
    to_number(boolean) => $1
    to_number(any, int) => tc_sf_to_number($1, $2, 0)
    to_number(any, int, int) => tc_sf_to_number($1, $2, $3)
    to_number(text, text) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    to_number(text, text, int, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    to_decimal(text) => tc_sf_to_int($1)
    to_decimal(int) => $1
    to_decimal(numeric) => tc_dec_to_int($1)
    to_decimal(float) => tc_sf_float_to_int($1)
    to_decimal(boolean) => $1
    to_decimal(any, int) => tc_sf_to_number($1, $2, 0)
    to_decimal(any, int, int) => tc_sf_to_number($1, $2, $3)
    to_decimal(text, text, int?, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    to_numeric(text) => tc_sf_to_int($1)
    to_numeric(int) => $1
    to_numeric(numeric) => tc_dec_to_int($1)
    to_numeric(float) => tc_sf_float_to_int($1)
    to_numeric(boolean) => $1
    to_numeric(any, int) => tc_sf_to_number($1, $2, 0)
    to_numeric(any, int, int) => tc_sf_to_number($1, $2, $3)
    to_numeric(text, text, int?, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    to_double(text) => tc_sf_to_float($1)
    to_double(number) => tc_dec_to_float($1)
    to_double(float) => $1
    to_double(text, text) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    try_to_number(text) => tc_sf_try_to_int($1)
    try_to_number(text, int) => tc_sf_try_to_number($1, $2, 0)
    try_to_number(text, int, int) => tc_sf_try_to_number($1, $2, $3)
    try_to_number(text, text, int?, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    try_to_decimal(text) => tc_sf_try_to_int($1)
    try_to_decimal(text, int) => tc_sf_try_to_number($1, $2, 0)
    try_to_decimal(text, int, int) => tc_sf_try_to_number($1, $2, $3)
    try_to_decimal(text, text, int?, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    try_to_numeric(text) => tc_sf_try_to_int($1)
    try_to_numeric(text, int) => tc_sf_try_to_number($1, $2, 0)
    try_to_numeric(text, int, int) => tc_sf_try_to_number($1, $2, $3)
    try_to_numeric(text, text, int?, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    try_to_double(text) => tc_sf_try_to_float($1)
    try_to_double(text, text) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    to_decfloat(any, any?) !! only Snowflake has DECFLOAT -- use NUMBER or FLOAT
    try_to_decfloat(any, any?) !! only Snowflake has DECFLOAT -- use NUMBER or FLOAT
    abs(int) => tc_int_abs($1)
    abs(numeric) => tc_dec_abs($1)
    abs(float) => tc_float_abs($1)
    acos(float) => tc_acos($1)
    acosh(float) => tc_acosh($1)
    asin(float) => tc_asin($1)
    asinh(float) => tc_asinh($1)
    atan(float) => tc_atan($1)
    atan2(float, float) => tc_atan2($1, $2)
    atanh(float) => tc_atanh($1)
    bitand(int, int) => $1 & $2
    bit_and(int, int) => $1 & $2
    bitor(int, int) => $1 | $2
    bit_or(int, int) => $1 | $2
    bitxor(int, int) => tc_int_xor($1, $2)
    bit_xor(int, int) => tc_int_xor($1, $2)
    bitnot(int) => ~$1
    bit_not(int) => ~$1
    bitshiftleft(int, int) => tc_int_mul(tc_int_mul($1, 1 << min($2, 62)), CASE WHEN $2 > 62 THEN 1 << 62 ELSE 1 END)
    bit_shiftleft(int, int) => tc_int_mul(tc_int_mul($1, 1 << min($2, 62)), CASE WHEN $2 > 62 THEN 1 << 62 ELSE 1 END)
    bitshiftright(int, int) => tc_int_shr($1, min($2, 63))
    bit_shiftright(int, int) => tc_int_shr($1, min($2, 63))
    getbit(int, int) => tc_int_shr($1, min($2, 63)) & 1
    cbrt(float) => tc_float_cbrt($1)
    ceil(int) => $1
    ceil(numeric) => tc_dec_to_int(tc_dec_ceil($1))
    ceil(float) => tc_float_ceil($1)
    ceil(int, int) => tc_dec_to_int(tc_sf_ceil($1, $2))
    ceil(numeric, int) => tc_sf_ceil($1, $2)
    ceil(float, int) => tc_sf_float_ceil($1, $2)
    ceiling(int) => $1
    ceiling(numeric) => tc_dec_to_int(tc_dec_ceil($1))
    ceiling(float) => tc_float_ceil($1)
    ceiling(int, int) => tc_dec_to_int(tc_sf_ceil($1, $2))
    ceiling(numeric, int) => tc_sf_ceil($1, $2)
    ceiling(float, int) => tc_sf_float_ceil($1, $2)
    cos(float) => tc_cos($1)
    cosh(float) => tc_cosh($1)
    cot(float) => tc_cot($1)
    degrees(float) => tc_degrees($1)
    div0(float, float) => tc_float_div0($1, $2, 0)
    div0(number, number) => tc_sf_div0($1, $2, $quotient)
    div0null(float, float) => tc_float_div0($1, $2, 1)
    div0null(number, number) => tc_sf_div0null($1, $2, $quotient)
    exp(float) => tc_float_exp($1)
    factorial(int) => tc_dec_to_int(tc_factorial($1))
    floor(int) => $1
    floor(numeric) => tc_dec_to_int(tc_dec_floor($1))
    floor(float) => tc_float_floor($1)
    floor(int, int) => tc_dec_to_int(tc_sf_floor($1, $2))
    floor(numeric, int) => tc_sf_floor($1, $2)
    floor(float, int) => tc_sf_float_floor($1, $2)
    haversine(float, float, float, float) => tc_haversine($1, $2, $3, $4)
    ln(float) => tc_float_ln($1)
    log(float, float) => tc_float_div(tc_float_ln($2), tc_float_ln($1))
    mod(int, int) => tc_int_mod($1, $2)
    mod(number, number) => tc_dec_mod($1, $2)
    mod(float, float) => tc_float_mod($1, $2)
    normal(any, any, any) !! the generators have other sequences -- give the numbers as a table
    nullif(numeric, numeric) => nullif($1 COLLATE tc_decimal, $2)
    nullifzero(int) => nullif($1, 0)
    nullifzero(numeric) => tc_nullifzero($1)
    nullifzero(float) => nullif($1, 0.0)
    pi() => tc_pi()
    pow(float, float) => tc_float_power($1, $2)
    power(float, float) => tc_float_power($1, $2)
    radians(float) => tc_radians($1)
    random(any?) ~> random() -- another sequence of numbers
    randstr(any, any) !! the generators have other sequences -- give the texts as a table
    round(int) => $1
    round(numeric) => tc_dec_to_int(tc_dec_round($1))
    round(float) => tc_sf_float_round($1, 0)
    round(int, int) => tc_dec_to_int(tc_sf_round($1, $2))
    round(numeric, int) => tc_sf_round($1, $2)
    round(float, int) => tc_sf_float_round($1, $2)
    round(number, int, text) => tc_sf_round($1, $2, $3)
    seq1(any?) !! sequences of numbers for rows have gaps and no order -- use ROW_NUMBER
    seq2(any?) !! sequences of numbers for rows have gaps and no order -- use ROW_NUMBER
    seq4(any?) !! sequences of numbers for rows have gaps and no order -- use ROW_NUMBER
    seq8(any?) !! sequences of numbers for rows have gaps and no order -- use ROW_NUMBER
    sign(int) => sign($1)
    sign(numeric) => tc_dec_to_int(tc_dec_sign($1))
    sign(float) => tc_float_sign($1)
    sin(float) => tc_sin($1)
    sinh(float) => tc_sinh($1)
    sqrt(float) => tc_float_sqrt($1)
    square(float) => tc_float_power($1, 2)
    tan(float) => tc_tan($1)
    tanh(float) => tc_tanh($1)
    trunc(int) => $1
    trunc(numeric) => tc_dec_to_int(tc_dec_trunc($1))
    trunc(float) => tc_float_trunc($1)
    trunc(int, int) => tc_dec_to_int(tc_sf_trunc($1, $2))
    trunc(numeric, int) => tc_sf_trunc($1, $2)
    trunc(float, int) => tc_sf_float_trunc($1, $2)
    truncate(int) => $1
    truncate(numeric) => tc_dec_to_int(tc_dec_trunc($1))
    truncate(float) => tc_float_trunc($1)
    truncate(int, int) => tc_dec_to_int(tc_sf_trunc($1, $2))
    truncate(numeric, int) => tc_sf_trunc($1, $2)
    truncate(float, int) => tc_sf_float_trunc($1, $2)
    uniform(same, same, any) !! the generators have other sequences -- give the numbers as a table
    width_bucket(number, number, number, int) => tc_width_bucket($1, $2, $3, $4)
    width_bucket(float, float, float, int) => tc_float_width_bucket($1, $2, $3, $4)
    zeroifnull(int) => coalesce($1, 0)
    zeroifnull(numeric) => coalesce($1, tc_dec(0, 38, $scale1))
    zeroifnull(float) => coalesce($1, 0.0)
    zipf(any, any, any) !! the generators have other sequences -- give the numbers as a table
    """
}
