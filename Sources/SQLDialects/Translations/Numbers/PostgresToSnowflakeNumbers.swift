extension TranslationTexts {
  /// Numbers of PostgreSQL for Snowflake (docs.snowflake.com/en/sql-reference/operators-arithmetic): whole numbers are divided as
  /// decimals there, and decimals have 38 digits at most.
  static let postgresToSnowflakeNumbers = """
    +(number, number) => $1 + $2
    +(int, int) => $1 + $2
    -(number, number) => $1 - $2
    -(int, int) => $1 - $2
    *(int, int) => $1 * $2
    *(number, number) ~> $1 * $2 -- a product has 12 digits after the point there, or as many as its operands
    *(float, float) => $1 * $2
    /(int, int) => TRUNC(($1 - MOD($1, $2)) / $2)
    /(number, number) ~> $1::NUMBER(38, 16) / $2 -- 16 digits after the point there, not 16 significant ones
    /(float, float) => $1 / $2
    %(int, int) => MOD($1, $2)
    %(number, number) => MOD($1, $2)
    ^(float, float) => POWER($1, $2)
    ^(numeric, numeric) ~> POWER($1, $2) -- a double there, a decimal of at least 16 digits here
    ^(int, int) => POWER($1, $2)
    neg(number) => -$1
    &(int, int) => BITAND($1, $2)
    |(int, int) => BITOR($1, $2)
    #(int, int) => BITXOR($1, $2)
    <<(int, int) => BITSHIFTLEFT($1, $2)
    >>(int, int) => BITSHIFTRIGHT($1, $2)
    ~(int) => BITNOT($1)
    @(number) => ABS($1)
    |/(float) => SQRT($1)
    ||/(float) => CBRT($1)
    cast(int, numeric) => $1
    cast(numeric, int) => $1::NUMBER(38, 0)
    cast(numeric, sized) => $1::NUMBER($precision, $scale)
    cast(int, float) => $1::FLOAT
    cast(numeric, float) => $1::FLOAT
    cast(float, int) ~> $1::NUMBER(38, 0) -- halves go away from zero there, to the even number here
    cast(float, numeric) ~> $1::NUMBER(38, 15) -- 15 digits after the point there, 15 significant ones here
    cast(int, text) => $1::VARCHAR
    cast(numeric, text) ~> $1::VARCHAR -- all digits of the type are written, those that the value has not too
    cast(float, text) ~> $1::VARCHAR -- doubles are written with other digits there
    cast(text, int) ~> $1::NUMBER(38, 0) -- a fraction is rounded there and fails here
    cast(text, numeric) ~> $1::NUMBER(38, 12) -- a decimal has a fixed number of digits after the point there
    cast(text, sized) => $1::NUMBER($precision, $scale)
    cast(int, sized) => $1::NUMBER($precision, $scale)
    cast(float, sized) => $1::NUMBER($precision, $scale)
    cast(text, float) => $1::FLOAT
    cast(boolean, int) => $1::NUMBER(38, 0)
    cast(int, boolean) => $1 <> 0
    abs(number) ==
    acos(float) ==
    acosd(float) ~> DEGREES(ACOS($1)) -- the last digit may differ: the angle goes through radians there
    acosh(float) ==
    asin(float) ==
    asind(float) ~> DEGREES(ASIN($1)) -- the last digit may differ: the angle goes through radians there
    asinh(float) ==
    atan(float) ==
    atan2(float, float) ==
    atan2d(float, float) ~> DEGREES(ATAN2($1, $2)) -- the last digit may differ: the angle goes through radians there
    atand(float) ~> DEGREES(ATAN($1)) -- the last digit may differ: the angle goes through radians there
    atanh(float) ==
    cbrt(float) ==
    ceil(number) ==
    ceiling(number) => CEIL($1)
    cos(float) ==
    cosd(float) ~> COS(RADIANS($1)) -- the last digit may differ: the angle goes through radians there
    cosh(float) ==
    cot(float) ==
    cotd(float) ~> COT(RADIANS($1)) -- the last digit may differ: the angle goes through radians there
    degrees(float) ==
    div(numeric, numeric) => TRUNC(($1 - MOD($1, $2)) / $2)
    exp(float) ==
    exp(numeric) ~> EXP($1) -- a double there, a decimal of at least 16 digits here
    factorial(int) ==
    float4(number) !! single precision is not the same everywhere -- use float8
    float8(number) => $1::FLOAT
    floor(number) ==
    gcd(number, number) !! there is no such function -- keep the fraction reduced where it is made
    int2(number) !! 16 bits are not the same everywhere -- use int8
    int4(number) !! 32 bits are not the same everywhere -- use int8
    int4(boolean) => $1::NUMBER(38, 0)
    int8(numeric) => $1::NUMBER(38, 0)
    int8(float) ~> $1::NUMBER(38, 0) -- halves go away from zero there, to the even number here
    lcm(number, number) !! there is no such function -- keep the multiple where it is made
    ln(float) ==
    ln(numeric) ~> LN($1) -- a double there, a decimal of at least 16 digits here
    log(float) => LOG(10, $1)
    log(numeric) ~> LOG(10, $1) -- a double there, a decimal of at least 16 digits here
    log(numeric, numeric) ~> LOG($1, $2) -- a double there, a decimal of at least 16 digits here
    log10(float) => LOG(10, $1)
    log10(numeric) ~> LOG(10, $1) -- a double there, a decimal of at least 16 digits here
    min_scale(numeric) !! a decimal there has the scale of its type alone -- use round with the scale that is wanted
    mod(number, number) ==
    numeric(number) => $1
    pi() ==
    pow(float, float) => POWER($1, $2)
    pow(int, int) => POWER($1, $2)
    pow(numeric, numeric) ~> POWER($1, $2) -- a double there, a decimal of at least 16 digits here
    power(float, float) ==
    power(int, int) ==
    power(numeric, numeric) ~> POWER($1, $2) -- a double there, a decimal of at least 16 digits here
    radians(float) ==
    random() ~> UNIFORM(0::FLOAT, 1::FLOAT, RANDOM()) -- another sequence of numbers
    round(float) ~> ROUND($1) -- halves go away from zero there, to the even number here
    round(numeric) ==
    round(int) => $1::FLOAT
    round(numeric, int) ==
    scale(numeric) !! a decimal there has the scale of its type alone -- use round with the scale that is wanted
    setseed(float) !! the generators have other sequences -- give the numbers as a parameter
    sign(number) ==
    sin(float) ==
    sind(float) ~> SIN(RADIANS($1)) -- the last digit may differ: the angle goes through radians there
    sinh(float) ==
    sqrt(float) ==
    sqrt(int) ==
    sqrt(numeric) ~> SQRT($1) -- a double there, a decimal of at least 16 digits here
    tan(float) ==
    tand(float) ~> TAN(RADIANS($1)) -- the last digit may differ: the angle goes through radians there
    tanh(float) ==
    to_char(number, text) !! format models of numbers are not the same everywhere -- cast to text, or build the text of its parts
    to_number(text, text) !! format models of numbers are not the same everywhere -- take the signs out with replace and cast
    trim_scale(numeric) !! a decimal there has the scale of its type alone -- use round with the scale that is wanted
    trunc(number) ==
    trunc(numeric, int) ==
    width_bucket(number, number, number, int) ==
    width_bucket(same, array) !! a list of thresholds has no counterpart -- use CASE
    """
}
