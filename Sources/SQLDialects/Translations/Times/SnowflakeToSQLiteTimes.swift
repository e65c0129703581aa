extension TranslationTexts {
  /// Dates and times of Snowflake with TIMEZONE = 'UTC', WEEK_START = 0 and the other parameters at their defaults
  /// (docs.snowflake.com/en/sql-reference/functions-date-time). A TIMESTAMP_TZ is held in UTC: its offset is not kept.
  static let snowflakeToSQLiteTimes = """
    cast(text, date) => tc_sf_to_date($1)
    cast(text, timestamp) ~> tc_sf_to_timestamp($1) -- digits beyond the microsecond are cut off
    cast(text, timestamptz) ~> tc_sf_to_timestamptz($1) -- digits beyond the microsecond are cut off, and the offset is not kept: the value is in UTC
    cast(text, time) ~> tc_sf_to_time($1) -- digits beyond the microsecond are cut off
    cast(number, timestamp) => tc_sf_to_timestamp($1)
    cast(numeric, timestamp) => tc_sf_to_timestamp(tc_dec_to_int(tc_sf_mul($1, 1000000, 0)), 6)
    cast(number, timestamptz) => tc_sf_to_timestamptz($1)
    cast(numeric, timestamptz) => tc_sf_to_timestamptz(tc_dec_to_int(tc_sf_mul($1, 1000000, 0)), 6)
    trycast(text, date) => tc_sf_try_to_date($1)
    trycast(text, timestamp) ~> tc_sf_try_to_timestamp($1) -- digits beyond the microsecond are cut off
    trycast(text, timestamptz) ~> tc_sf_try_to_timestamptz($1) -- digits beyond the microsecond are cut off, and the offset is not kept: the value is in UTC
    trycast(text, time) ~> tc_sf_try_to_time($1) -- digits beyond the microsecond are cut off
    cast(date, text) => $1
    cast(timestamp, text) => tc_sf_to_char($1)
    cast(timestamptz, text) => tc_sf_to_char($1)
    cast(time, text) => tc_sf_to_char($1)
    cast(date, timestamp) => tc_timestamp($1)
    cast(date, timestamptz) => tc_timestamptz($1)
    cast(timestamp, date) => substr($1, 1, 10)
    cast(timestamptz, date) => substr($1, 1, 10)
    cast(timestamp, timestamptz) => tc_timestamptz($1)
    cast(timestamptz, timestamp) => tc_timestamp($1)
    cast(timestamp, time) => tc_time($1)
    cast(timestamptz, time) => tc_time($1)
    cast(text, interval) => tc_sf_interval($1)
    to_date(text, text?) => tc_sf_to_date($*)
    to_date(date) => $1
    to_date(timestamp) => substr($1, 1, 10)
    to_date(timestamptz) => substr($1, 1, 10)
    date(text, text?) => tc_sf_to_date($*)
    date(date) => $1
    date(timestamp) => substr($1, 1, 10)
    date(timestamptz) => substr($1, 1, 10)
    try_to_date(text, text?) => tc_sf_try_to_date($*)
    to_timestamp(any, any?) ~> tc_sf_to_timestamp($*) -- digits beyond the microsecond are cut off
    to_timestamp(date) => tc_timestamp($1)
    to_timestamp(numeric) => tc_sf_to_timestamp(tc_dec_to_int(tc_sf_mul($1, 1000000, 0)), 6)
    to_timestamp(numeric, int) ~> tc_sf_to_timestamp(tc_dec_to_int($1), $2) -- a fraction of the unit is rounded
    to_timestamp(timestamp) => $1
    to_timestamp(timestamptz) => tc_timestamp($1)
    to_timestamp_ntz(any, any?) ~> tc_sf_to_timestamp($*) -- digits beyond the microsecond are cut off
    to_timestamp_ntz(date) => tc_timestamp($1)
    to_timestamp_ntz(numeric) => tc_sf_to_timestamp(tc_dec_to_int(tc_sf_mul($1, 1000000, 0)), 6)
    to_timestamp_ntz(numeric, int) ~> tc_sf_to_timestamp(tc_dec_to_int($1), $2) -- a fraction of the unit is rounded
    to_timestamp_ntz(timestamp) => $1
    to_timestamp_ntz(timestamptz) => tc_timestamp($1)
    to_timestamp_ltz(any, any?) ~> tc_sf_to_timestamptz($*) -- digits beyond the microsecond are cut off
    to_timestamp_ltz(date) => tc_timestamptz($1)
    to_timestamp_ltz(numeric) => tc_sf_to_timestamptz(tc_dec_to_int(tc_sf_mul($1, 1000000, 0)), 6)
    to_timestamp_ltz(numeric, int) ~> tc_sf_to_timestamptz(tc_dec_to_int($1), $2) -- a fraction of the unit is rounded
    to_timestamp_ltz(timestamp) => tc_timestamptz($1)
    to_timestamp_ltz(timestamptz) => $1
    to_timestamp_tz(any, any?) ~> tc_sf_to_timestamptz($*) -- digits beyond the microsecond are cut off, and the offset is not kept: the value is in UTC
    to_timestamp_tz(date) => tc_timestamptz($1)
    to_timestamp_tz(numeric) => tc_sf_to_timestamptz(tc_dec_to_int(tc_sf_mul($1, 1000000, 0)), 6)
    to_timestamp_tz(numeric, int) ~> tc_sf_to_timestamptz(tc_dec_to_int($1), $2) -- a fraction of the unit is rounded
    to_timestamp_tz(timestamp) => tc_timestamptz($1)
    to_timestamp_tz(timestamptz) => $1
    try_to_timestamp(any, any?) ~> tc_sf_try_to_timestamp($*) -- digits beyond the microsecond are cut off
    try_to_timestamp_ntz(any, any?) ~> tc_sf_try_to_timestamp($*) -- digits beyond the microsecond are cut off
    try_to_timestamp_ltz(any, any?) ~> tc_sf_try_to_timestamptz($*) -- digits beyond the microsecond are cut off
    try_to_timestamp_tz(any, any?) ~> tc_sf_try_to_timestamptz($*) -- digits beyond the microsecond are cut off, and the offset is not kept: the value is in UTC
    to_time(text, text?) ~> tc_sf_to_time($*) -- digits beyond the microsecond are cut off
    to_time(time) => $1
    to_time(timestamp) => tc_time($1)
    to_time(timestamptz) => tc_time($1)
    time(text, text?) ~> tc_sf_to_time($*) -- digits beyond the microsecond are cut off
    time(time) => $1
    time(timestamp) => tc_time($1)
    time(timestamptz) => tc_time($1)
    try_to_time(text, text?) ~> tc_sf_try_to_time($*) -- digits beyond the microsecond are cut off
    to_char(date, text?) => tc_sf_to_char($*)
    to_char(timestamp, text?) => tc_sf_to_char($*)
    to_char(timestamptz, text?) => tc_sf_to_char($*)
    to_char(time, text?) => tc_sf_to_char($*)
    to_varchar(date, text?) => tc_sf_to_char($*)
    to_varchar(timestamp, text?) => tc_sf_to_char($*)
    to_varchar(timestamptz, text?) => tc_sf_to_char($*)
    to_varchar(time, text?) => tc_sf_to_char($*)

    +(date, int) => tc_date_add($1, $2)
    +(int, date) => tc_date_add($2, $1)
    -(date, int) => tc_date_sub($1, $2)
    -(date, date) => tc_date_diff($1, $2)
    +(date, interval) !! whether it is a date or a timestamp depends on the interval's units -- write DATEADD
    -(date, interval) !! whether it is a date or a timestamp depends on the interval's units -- write DATEADD
    +(timestamp, interval) => tc_moment_add($1, $2)
    -(timestamp, interval) => tc_moment_sub($1, $2)
    +(timestamptz, interval) => tc_moment_add($1, $2)
    -(timestamptz, interval) => tc_moment_sub($1, $2)
    +(time, interval) => tc_clock_add($1, $2)
    -(time, interval) => tc_clock_sub($1, $2)
    dateadd(part, number, date) => tc_sf_dateadd($1.word, $2, $3)
    dateadd(part, number, timestamp) => tc_sf_dateadd($1.word, $2, $3)
    dateadd(part, number, timestamptz) => tc_sf_dateadd($1.word, $2, $3)
    dateadd(part, number, time) => tc_sf_dateadd($1.word, $2, $3)
    dateadd(part, number, text) => tc_sf_dateadd($1.word, $2, tc_sf_to_timestamp($3))
    timeadd(part, number, date) => tc_sf_dateadd($1.word, $2, $3)
    timeadd(part, number, timestamp) => tc_sf_dateadd($1.word, $2, $3)
    timeadd(part, number, timestamptz) => tc_sf_dateadd($1.word, $2, $3)
    timeadd(part, number, time) => tc_sf_dateadd($1.word, $2, $3)
    timestampadd(part, number, date) => tc_sf_dateadd($1.word, $2, $3)
    timestampadd(part, number, timestamp) => tc_sf_dateadd($1.word, $2, $3)
    timestampadd(part, number, timestamptz) => tc_sf_dateadd($1.word, $2, $3)
    timestampadd(part, number, time) => tc_sf_dateadd($1.word, $2, $3)
    datediff(part, text, text) => tc_sf_datediff($1.word, tc_sf_to_timestamp($2), tc_sf_to_timestamp($3))
    datediff(part, text, any) => tc_sf_datediff($1.word, tc_sf_to_timestamp($2), $3)
    datediff(part, any, text) => tc_sf_datediff($1.word, $2, tc_sf_to_timestamp($3))
    datediff(part, any, any) => tc_sf_datediff($1.word, $2, $3)
    timediff(part, any, any) => tc_sf_datediff($1.word, $2, $3)
    timestampdiff(part, any, any) => tc_sf_datediff($1.word, $2, $3)
    date_trunc(part, date) => tc_sf_date_trunc($1.word, $2)
    date_trunc(part, timestamp) => tc_sf_date_trunc($1.word, $2)
    date_trunc(part, timestamptz) => tc_sf_date_trunc($1.word, $2)
    date_trunc(part, time) => tc_sf_date_trunc($1.word, $2)
    date_trunc(date, part) => tc_sf_date_trunc($2.word, $1)
    date_trunc(timestamp, part) => tc_sf_date_trunc($2.word, $1)
    trunc(date, part) => tc_sf_date_trunc($2.word, $1)
    trunc(timestamp, part) => tc_sf_date_trunc($2.word, $1)
    add_months(any, number) => tc_sf_add_months($1, $2)
    months_between(any, any) => tc_sf_months_between($1, $2)
    last_day(any) => tc_sf_last_day($1, 'month')
    last_day(any, part) => tc_sf_last_day($1, $2.word)
    next_day(any, text) => tc_sf_next_day($1, $2)
    previous_day(any, text) => tc_sf_previous_day($1, $2)
    dayname(any) => tc_sf_to_char($1, 'DY')
    monthname(any) => tc_sf_to_char($1, 'MON')
    time_slice(any, number, text) => tc_sf_time_slice($1, $2, $3, 'START')
    time_slice(any, number, text, text) => tc_sf_time_slice($1, $2, $3, $4)
    extract(part, any) => tc_sf_part($1.word, $2)
    date_part(part, any) => tc_sf_part($1.word, $2)
    year(any) => tc_sf_part('year', $1)
    yearofweek(any) => tc_sf_part('yearofweek', $1)
    yearofweekiso(any) => tc_sf_part('yearofweek', $1)
    quarter(any) => tc_sf_part('quarter', $1)
    month(any) => tc_sf_part('month', $1)
    week(any) => tc_sf_part('week', $1)
    weekiso(any) => tc_sf_part('week', $1)
    weekofyear(any) => tc_sf_part('week', $1)
    day(any) => tc_sf_part('day', $1)
    dayofmonth(any) => tc_sf_part('day', $1)
    dayofweek(any) => tc_sf_part('dayofweek', $1)
    dayofweekiso(any) => tc_sf_part('dayofweekiso', $1)
    dayofweek_iso(any) => tc_sf_part('dayofweekiso', $1)
    dayofyear(any) => tc_sf_part('dayofyear', $1)
    hour(any) => tc_sf_part('hour', $1)
    minute(any) => tc_sf_part('minute', $1)
    second(any) => tc_sf_part('second', $1)
    date_from_parts(number, number, number) => tc_sf_date_from_parts($*)
    datefromparts(number, number, number) => tc_sf_date_from_parts($*)
    time_from_parts(number, number, number, number?) ~> tc_sf_time_from_parts($*) -- digits beyond the microsecond are cut off
    timefromparts(number, number, number, number?) ~> tc_sf_time_from_parts($*) -- digits beyond the microsecond are cut off
    timestamp_from_parts(date, time) => tc_sf_timestamp_from_parts($*)
    timestamp_from_parts(number, number, number, number, number, number, number?) ~> tc_sf_timestamp_from_parts($*) -- digits beyond the microsecond are cut off
    timestampfromparts(date, time) => tc_sf_timestamp_from_parts($*)
    timestampfromparts(number, number, number, number, number, number, number?) ~> tc_sf_timestamp_from_parts($*) -- digits beyond the microsecond are cut off
    timestamp_ntz_from_parts(date, time) => tc_sf_timestamp_from_parts($*)
    timestamp_ntz_from_parts(number, number, number, number, number, number, number?) ~> tc_sf_timestamp_from_parts($*) -- digits beyond the microsecond are cut off
    timestampntzfromparts(number, number, number, number, number, number, number?) ~> tc_sf_timestamp_from_parts($*) -- digits beyond the microsecond are cut off
    timestamp_ltz_from_parts(number, number, number, number, number, number, number?) ~> tc_sf_timestamptz_from_parts($*) -- digits beyond the microsecond are cut off
    timestampltzfromparts(number, number, number, number, number, number, number?) ~> tc_sf_timestamptz_from_parts($*) -- digits beyond the microsecond are cut off
    timestamp_tz_from_parts(number, number, number, number, number, number, number?, text?) ~> tc_sf_timestamptz_from_parts($*) -- digits beyond the microsecond are cut off, and the offset is not kept: the value is in UTC
    timestamptzfromparts(number, number, number, number, number, number, number?, text?) ~> tc_sf_timestamptz_from_parts($*) -- digits beyond the microsecond are cut off, and the offset is not kept: the value is in UTC
    convert_timezone(text, text, timestamp) => tc_sf_convert_timezone($1, $2, $3)
    convert_timezone(text, text, text) => tc_sf_convert_timezone($1, $2, tc_sf_to_timestamp($3))
    convert_timezone(text, timestamptz) ~> tc_at_zone($1, $2) -- the offset is not kept: the answer is the zone's wall clock
    convert_timezone(text, timestamp) ~> tc_at_zone($1, tc_timestamptz($2)) -- the offset is not kept: the answer is the zone's wall clock
    current_date() => substr($now, 1, 10)
    current_time() => tc_time($now)
    localtime() => tc_time($now)
    current_timestamp() => $now
    localtimestamp() => $now
    getdate() => $now
    systimestamp() => $now
    sysdate() => tc_timestamp($now)
    is_date(any) !! SQLite's JSON holds no dates -- try TRY_TO_DATE on its text
    """
}
