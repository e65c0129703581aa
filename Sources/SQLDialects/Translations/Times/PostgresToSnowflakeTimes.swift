extension TranslationTexts {
  /// Dates and times of PostgreSQL in Snowflake's words. Snowflake has no values of type interval: what needs one that is computed is
  /// refused. TIMEZONE must be UTC. None of it was run on Snowflake; its documentation says so.
  static let postgresToSnowflakeTimes = """
    cast(text, date) ~> TO_DATE($1, 'YYYY-MM-DD') -- only YYYY-MM-DD is read
    cast(text, timestamp) ~> TO_TIMESTAMP_NTZ($1) -- other forms are read, and digits alone count from 1970
    cast(text, timestamptz) ~> TO_TIMESTAMP_TZ($1) -- other forms are read, and digits alone count from 1970
    cast(text, time) ~> TO_TIME($1) -- other forms are read
    cast(const text, interval) ~> @interval($1) -- it may only be added to and taken from dates and times there
    cast(text, interval) !! Snowflake has no values of type interval -- add a literal: ts + INTERVAL '1 day'
    cast(date, text) => TO_VARCHAR($1, 'YYYY-MM-DD')
    cast(timestamp, text) => RTRIM(RTRIM(TO_VARCHAR($1, 'YYYY-MM-DD HH24:MI:SS.FF6'), '0'), '.')
    cast(timestamptz, text) => RTRIM(RTRIM(TO_VARCHAR(CONVERT_TIMEZONE('UTC', $1), 'YYYY-MM-DD HH24:MI:SS.FF6'), '0'), '.') || '+00'
    cast(time, text) => RTRIM(RTRIM(TO_VARCHAR($1, 'HH24:MI:SS.FF6'), '0'), '.')
    cast(date, timestamp) => $1::TIMESTAMP_NTZ
    cast(date, timestamptz) => $1::TIMESTAMP_NTZ::TIMESTAMP_TZ
    cast(timestamp, date) => $1::DATE
    cast(timestamptz, date) => CONVERT_TIMEZONE('UTC', $1)::DATE
    cast(timestamp, timestamptz) => $1::TIMESTAMP_TZ
    cast(timestamptz, timestamp) => CONVERT_TIMEZONE('UTC', $1)::TIMESTAMP_NTZ
    cast(timestamp, time) => $1::TIME
    cast(timestamptz, time) => CONVERT_TIMEZONE('UTC', $1)::TIME
    date(timestamp) => $1::DATE
    date(timestamptz) => CONVERT_TIMEZONE('UTC', $1)::DATE

    +(date, int) => DATEADD('day', $2, $1)
    +(int, date) => DATEADD('day', $1, $2)
    -(date, int) => DATEADD('day', -$2, $1)
    -(date, date) => DATEDIFF('day', $2, $1)
    +(date, time) => TIMESTAMP_NTZ_FROM_PARTS($1, $2)
    +(time, date) => TIMESTAMP_NTZ_FROM_PARTS($2, $1)
    +(date, const interval) => $1::TIMESTAMP_NTZ + $2
    -(date, const interval) => $1::TIMESTAMP_NTZ - $2
    +(timestamp, const interval) => $1 + $2
    -(timestamp, const interval) => $1 - $2
    +(timestamptz, const interval) => $1 + $2
    -(timestamptz, const interval) => $1 - $2
    -(timestamp, timestamp) !! Snowflake has no values of type interval -- write extract(epoch FROM a) - extract(epoch FROM b)
    -(timestamptz, timestamptz) !! Snowflake has no values of type interval -- write extract(epoch FROM a) - extract(epoch FROM b)
    -(time, time) !! Snowflake has no values of type interval -- write extract(epoch FROM a) - extract(epoch FROM b)
    *(interval, number) !! Snowflake has no values of type interval -- write the interval out
    /(interval, number) !! Snowflake has no values of type interval -- write the interval out
    attimezone(timestamptz, text) => @inZone($1, $2)
    attimezone(timestamp, text) => @fromZone($1, $2)
    timezone(text, timestamptz) => @zoneIn($1, $2)
    timezone(text, timestamp) => @zoneFrom($1, $2)
    age(timestamp, timestamp) !! Snowflake has no values of type interval -- write extract(epoch FROM a) - extract(epoch FROM b)
    age(timestamptz, timestamptz) !! Snowflake has no values of type interval -- write extract(epoch FROM a) - extract(epoch FROM b)
    extract(text, date) => @extract($1, $2)
    extract(text, timestamp) => @extract($1, $2)
    extract(text, timestamptz) => @extract($1, $2)
    extract(text, time) => @extract($1, $2)
    date_part(text, date) => @extract($1, $2)
    date_part(text, timestamp) => @extract($1, $2)
    date_part(text, timestamptz) => @extract($1, $2)
    date_part(text, time) => @extract($1, $2)
    date_trunc(text, date) => @truncateDay($1, $2)
    date_trunc(text, timestamp) => @truncate($1, $2)
    date_trunc(text, timestamptz) => @truncate($1, $2)
    date_trunc(text, timestamptz, text) !! Snowflake truncates in the value's own zone -- convert it first: AT TIME ZONE
    date_bin(interval, timestamp, timestamp) !! Snowflake has no values of type interval -- TIME_SLICE there
    make_date(int, int, int) ~> DATE_FROM_PARTS($1, $2, $3) -- parts that are too large count on instead of failing
    make_time(int, int, float) ~> TIME_FROM_PARTS($1, $2, FLOOR($3), ROUND(($3 - FLOOR($3)) * 1000000) * 1000) -- parts that are too large count on instead of failing
    make_timestamp(int, int, int, int, int, float) ~> TIMESTAMP_NTZ_FROM_PARTS($1, $2, $3, $4, $5, FLOOR($6), ROUND(($6 - FLOOR($6)) * 1000000) * 1000) -- parts that are too large count on instead of failing
    make_interval(int?, int?, int?, int?, int?, int?, float?) !! Snowflake has no values of type interval -- write DATEADD's parts one by one
    justify_days(interval) !! Snowflake has no values of type interval -- count in days
    justify_hours(interval) !! Snowflake has no values of type interval -- count in hours
    justify_interval(interval) !! Snowflake has no values of type interval -- count in days
    isfinite(date) => NULLIF($1 IS NOT NULL, FALSE)
    isfinite(timestamp) => NULLIF($1 IS NOT NULL, FALSE)
    isfinite(timestamptz) => NULLIF($1 IS NOT NULL, FALSE)
    to_char(date, const text) => @toVarchar($1, $2)
    to_char(timestamp, const text) => @toVarchar($1, $2)
    to_char(timestamptz, const text) => @toVarchar($1, $2)
    to_char(time, const text) => @toVarchar($1, $2)
    to_date(text, const text) ~> @toDate($1, $2) -- Snowflake fails where the text does not quite fit the format
    to_timestamp(text, const text) ~> @toTimestamp($1, $2) -- Snowflake fails where the text does not quite fit the format
    to_timestamp(float) => TO_TIMESTAMP_LTZ(ROUND($1 * 1000000)::NUMBER(38, 0), 6)
    now() => $now
    transaction_timestamp() => $now
    statement_timestamp() ~> $now -- it is the time of the run
    clock_timestamp() ~> SYSDATE()::TIMESTAMP_TZ -- it has milliseconds
    current_date() => CONVERT_TIMEZONE('UTC', $now)::DATE
    localtime() => CONVERT_TIMEZONE('UTC', $now)::TIME
    localtimestamp() => CONVERT_TIMEZONE('UTC', $now)::TIMESTAMP_NTZ
    current_time() !! Snowflake's times have no zone -- use LOCALTIME
    timeofday() !! its text is made for people, in the server's zone -- use to_char(now(), …)
    """
}
