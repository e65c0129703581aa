extension TranslationTexts {
  /// Numbers of Snowflake for PostgreSQL. Its arithmetic of `numeric` is as exact; only quotients and products get Snowflake's scale.
  static let snowflakeToPostgresNumbers = """
    +(number, number) => $1 + $2
    -(number, number) => $1 - $2
    *(int, int) => $1 * $2
    *(number, number) => round($1 * $2, $scale)
    *(float, float) => $1 * $2
    /(number, number) => $ops.quotient($1, $2, $quotient)
    /(float, float) => $1 / $2
    %(number, number) => $1 % $2
    %(float, float) ~> $ops.float_mod($1, $2) -- the last digit may differ
    neg(number) => -$1
    cast(int, numeric) => $1::numeric
    cast(int, sized) => $1::numeric($precision, $scale)
    cast(numeric, int) => round($1)::bigint
    cast(numeric, sized) => $1::numeric($precision, $scale)
    cast(int, float) => $1::float8
    cast(numeric, float) => $1::float8
    cast(float, int) => $ops.round_away($1, 0)::bigint
    cast(float, numeric) => $1::numeric
    cast(float, sized) => $1::numeric($precision, $scale)
    cast(number, text) => $1::text
    cast(text, int) => round($1::numeric)::bigint
    cast(text, numeric) => $1::numeric
    cast(text, sized) => $1::numeric($precision, $scale)
    cast(text, float) => $1::float8
    cast(boolean, int) => $1::int::bigint
    cast(number, boolean) => $1 <> 0
    trycast(text, int) => $ops.try_whole($1)
    trycast(text, sized) => $ops.try_decimal($1, $precision, $scale)
    trycast(text, float) => $ops.try_float($1)
    to_number(text) => round($1::numeric)::bigint
    to_number(int) => $1
    to_number(numeric) => round($1)::bigint
    to_number(float) => $ops.round_away($1, 0)::bigint
    to_number(boolean) => $1::int::bigint
    to_number(any, int) => round($1::numeric)::numeric($2, 0)
    to_number(any, int, int) => $1::numeric($2, $3)
    to_number(text, text, int?, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    to_decimal(text) => round($1::numeric)::bigint
    to_decimal(int) => $1
    to_decimal(numeric) => round($1)::bigint
    to_decimal(float) => $ops.round_away($1, 0)::bigint
    to_decimal(boolean) => $1::int::bigint
    to_decimal(any, int) => round($1::numeric)::numeric($2, 0)
    to_decimal(any, int, int) => $1::numeric($2, $3)
    to_decimal(text, text, int?, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    to_numeric(text) => round($1::numeric)::bigint
    to_numeric(int) => $1
    to_numeric(numeric) => round($1)::bigint
    to_numeric(float) => $ops.round_away($1, 0)::bigint
    to_numeric(boolean) => $1::int::bigint
    to_numeric(any, int) => round($1::numeric)::numeric($2, 0)
    to_numeric(any, int, int) => $1::numeric($2, $3)
    to_numeric(text, text, int?, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    to_double(any) => $1::float8
    to_double(text, text) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    try_to_number(text) => $ops.try_whole($1)
    try_to_number(text, int) => $ops.try_decimal($1, $2, 0)
    try_to_number(text, int, int) => $ops.try_decimal($1, $2, $3)
    try_to_number(text, text, int?, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    try_to_decimal(text) => $ops.try_whole($1)
    try_to_decimal(text, int) => $ops.try_decimal($1, $2, 0)
    try_to_decimal(text, int, int) => $ops.try_decimal($1, $2, $3)
    try_to_decimal(text, text, int?, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    try_to_numeric(text) => $ops.try_whole($1)
    try_to_numeric(text, int) => $ops.try_decimal($1, $2, 0)
    try_to_numeric(text, int, int) => $ops.try_decimal($1, $2, $3)
    try_to_numeric(text, text, int?, int?) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    try_to_double(text) => $ops.try_float($1)
    try_to_double(text, text) !! format models of numbers are not the same everywhere -- take the signs out with REPLACE first
    to_decfloat(any, any?) !! only Snowflake has DECFLOAT -- use NUMBER or FLOAT
    try_to_decfloat(any, any?) !! only Snowflake has DECFLOAT -- use NUMBER or FLOAT
    abs(number) ==
    acos(float) ==
    acosh(float) ==
    asin(float) ==
    asinh(float) ==
    atan(float) ==
    atan2(float, float) ==
    atanh(float) ==
    bitand(int, int) => $1 & $2
    bit_and(int, int) => $1 & $2
    bitor(int, int) => $1 | $2
    bit_or(int, int) => $1 | $2
    bitxor(int, int) => $1 # $2
    bit_xor(int, int) => $1 # $2
    bitnot(int) => ~$1
    bit_not(int) => ~$1
    bitshiftleft(int, int) => ($1::numeric * 2::numeric ^ $2)::bigint
    bit_shiftleft(int, int) => ($1::numeric * 2::numeric ^ $2)::bigint
    bitshiftright(int, int) => $1::bigint >> least($2, 63)::int
    bit_shiftright(int, int) => $1::bigint >> least($2, 63)::int
    getbit(int, int) => ($1::bigint >> least($2, 63)::int) & 1
    cbrt(float) ==
    ceil(int) => $1
    ceil(numeric) => ceil($1)::bigint
    ceil(float) ==
    ceil(int, int) => $ops.ceil_at($1::numeric, $2)::bigint
    ceil(numeric, int) => $ops.ceil_at($1, $2)
    ceil(float, int) => $ops.ceil_at($1, $2)
    ceiling(int) => $1
    ceiling(numeric) => ceil($1)::bigint
    ceiling(float) ==
    ceiling(int, int) => $ops.ceil_at($1::numeric, $2)::bigint
    ceiling(numeric, int) => $ops.ceil_at($1, $2)
    ceiling(float, int) => $ops.ceil_at($1, $2)
    cos(float) ==
    cosh(float) ==
    cot(float) ==
    degrees(float) ==
    div0(number, number) => $ops.div0($1, $2, $quotient)
    div0(float, float) => $ops.div0($1, $2)
    div0null(number, number) => $ops.div0($1, coalesce($2, 0), $quotient)
    div0null(float, float) => $ops.div0($1, coalesce($2, 0))
    exp(float) ==
    factorial(int) => factorial($1)::bigint
    floor(int) => $1
    floor(numeric) => floor($1)::bigint
    floor(float) ==
    floor(int, int) => $ops.floor_at($1::numeric, $2)::bigint
    floor(numeric, int) => $ops.floor_at($1, $2)
    floor(float, int) => $ops.floor_at($1, $2)
    haversine(float, float, float, float) => $ops.haversine($1, $2, $3, $4)
    ln(float) ==
    log(float, float) => ln($2) / ln($1)
    mod(int, int) ==
    mod(number, number) => $1 % $2
    mod(float, float) ~> $ops.float_mod($1, $2) -- the last digit may differ
    normal(any, any, any) !! the generators have other sequences -- give the numbers as a table
    nullifzero(number) => nullif($1, 0)
    pi() ==
    pow(float, float) ==
    power(float, float) ==
    radians(float) ==
    random(any?) ~> floor((random() - 0.5) * 18446744073709551615)::bigint -- another sequence of numbers
    randstr(any, any) !! the generators have other sequences -- give the texts as a table
    round(int) => $1
    round(numeric) => round($1)::bigint
    round(float) => $ops.round_away($1, 0)
    round(int, int) => $ops.round_at($1, $2)::bigint
    round(numeric, int) => $ops.round_at($1, $2)
    round(float, int) => $ops.round_away($1, $2)
    round(number, int, text) => $ops.round_at($1, $2, $3)
    seq1(any?) !! sequences of numbers for rows have gaps and no order -- use ROW_NUMBER
    seq2(any?) !! sequences of numbers for rows have gaps and no order -- use ROW_NUMBER
    seq4(any?) !! sequences of numbers for rows have gaps and no order -- use ROW_NUMBER
    seq8(any?) !! sequences of numbers for rows have gaps and no order -- use ROW_NUMBER
    sign(int) => sign($1)::bigint
    sign(numeric) => sign($1)::bigint
    sign(float) ==
    sin(float) ==
    sinh(float) ==
    sqrt(float) ==
    square(float) => power($1, 2)
    tan(float) ==
    tanh(float) ==
    trunc(int) => $1
    trunc(numeric) => trunc($1)::bigint
    trunc(float) ==
    trunc(int, int) => $ops.trunc_at($1::numeric, $2)::bigint
    trunc(numeric, int) => $ops.trunc_at($1, $2)
    trunc(float, int) => $ops.trunc_at($1, $2)
    truncate(int) => $1
    truncate(numeric) => trunc($1)::bigint
    truncate(float) => trunc($1)
    truncate(int, int) => $ops.trunc_at($1::numeric, $2)::bigint
    truncate(numeric, int) => $ops.trunc_at($1, $2)
    truncate(float, int) => $ops.trunc_at($1, $2)
    uniform(same, same, any) !! the generators have other sequences -- give the numbers as a table
    width_bucket(number, number, number, int) => width_bucket($1::numeric, $2::numeric, $3::numeric, $4::int)
    width_bucket(float, float, float, int) => width_bucket($1, $2, $3, $4::int)
    zeroifnull(int) => coalesce($1, 0)
    zeroifnull(numeric) => coalesce($1, round(0::numeric, $scale1))
    zeroifnull(float) => coalesce($1, 0)
    zipf(any, any, any) !! the generators have other sequences -- give the numbers as a table
    """
}
