extension TranslationTexts {
  /// Dates and times of Snowflake in PostgreSQL's words; what no expression says is a support function (`TimesSupportFunctions`), and
  /// parts and formats are rewritten (`SnowflakeTimeRewritings`). TIMEZONE is UTC on both sides, WEEK_START is 0.
  static let snowflakeToPostgresTimes = """
    cast(text, date) => $ops.sf_date($1)
    cast(text, timestamp) ~> $ops.sf_timestamp($1) -- digits beyond the microsecond are cut off
    cast(text, timestamptz) ~> $ops.sf_timestamptz($1) -- digits beyond the microsecond are cut off, and the offset is not kept: the value is in UTC
    cast(text, time) ~> $1::time -- more forms are read
    cast(int, timestamp) => $ops.sf_timestamp($1, 0)
    cast(number, timestamp) => $ops.sf_timestamp(round(CAST($1 AS numeric) * 1000000), 6)
    cast(int, timestamptz) => $ops.sf_timestamp($1, 0) AT TIME ZONE 'UTC'
    cast(number, timestamptz) => $ops.sf_timestamp(round(CAST($1 AS numeric) * 1000000), 6) AT TIME ZONE 'UTC'
    trycast(text, date) => $ops.sf_try_date($1)
    trycast(text, timestamp) ~> $ops.sf_try_timestamp($1) -- digits beyond the microsecond are cut off
    trycast(text, timestamptz) ~> $ops.sf_try_timestamptz($1) -- digits beyond the microsecond are cut off, and the offset is not kept: the value is in UTC
    cast(date, text) => CAST($1 AS text)
    cast(timestamp, text) => to_char($1, 'YYYY-MM-DD HH24:MI:SS.MS')
    cast(timestamptz, text) => to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS "Z"')
    cast(time, text) => to_char($1, 'HH24:MI:SS')
    cast(date, timestamp) => CAST($1 AS timestamp)
    cast(date, timestamptz) => CAST($1 AS timestamp) AT TIME ZONE 'UTC'
    cast(timestamp, date) => CAST($1 AS date)
    cast(timestamptz, date) => CAST($1 AT TIME ZONE 'UTC' AS date)
    cast(timestamp, timestamptz) => $1 AT TIME ZONE 'UTC'
    cast(timestamptz, timestamp) => $1 AT TIME ZONE 'UTC'
    cast(timestamp, time) => CAST($1 AS time)
    cast(timestamptz, time) => CAST($1 AT TIME ZONE 'UTC' AS time)
    cast(text, interval) ~> $ops.sf_interval($1) -- quarters and the short words of Snowflake, such as mm, are not read
    to_date(text) => $ops.sf_date($1)
    to_date(text, const text) ~> @toDate($1, $2) -- PostgreSQL reads a text that does not quite fit the format
    to_date(date) => $1
    to_date(timestamp) => CAST($1 AS date)
    to_date(timestamptz) => CAST($1 AT TIME ZONE 'UTC' AS date)
    date(text) => $ops.sf_date($1)
    date(text, const text) ~> @toDate($1, $2) -- PostgreSQL reads a text that does not quite fit the format
    date(date) => $1
    date(timestamp) => CAST($1 AS date)
    date(timestamptz) => CAST($1 AT TIME ZONE 'UTC' AS date)
    try_to_date(text) => $ops.sf_try_date($1)
    to_timestamp(text) ~> $ops.sf_timestamp($1) -- digits beyond the microsecond are cut off
    to_timestamp(text, const text) ~> @toTimestamp($1, $2) -- PostgreSQL reads a text that does not quite fit the format, and digits beyond the microsecond are cut off
    to_timestamp(int) => $ops.sf_timestamp($1, 0)
    to_timestamp(number) => $ops.sf_timestamp(round(CAST($1 AS numeric) * 1000000), 6)
    to_timestamp(number, number) ~> $ops.sf_timestamp(CAST($1 AS numeric), CAST($2 AS int)) -- digits beyond the microsecond are cut off
    to_timestamp(date) => CAST($1 AS timestamp)
    to_timestamp(timestamp) => $1
    to_timestamp(timestamptz) => $1 AT TIME ZONE 'UTC'
    to_timestamp_ntz(text) ~> $ops.sf_timestamp($1) -- digits beyond the microsecond are cut off
    to_timestamp_ntz(text, const text) ~> @toTimestamp($1, $2) -- PostgreSQL reads a text that does not quite fit the format, and digits beyond the microsecond are cut off
    to_timestamp_ntz(int) => $ops.sf_timestamp($1, 0)
    to_timestamp_ntz(number) => $ops.sf_timestamp(round(CAST($1 AS numeric) * 1000000), 6)
    to_timestamp_ntz(number, number) ~> $ops.sf_timestamp(CAST($1 AS numeric), CAST($2 AS int)) -- digits beyond the microsecond are cut off
    to_timestamp_ntz(date) => CAST($1 AS timestamp)
    to_timestamp_ntz(timestamp) => $1
    to_timestamp_ntz(timestamptz) => $1 AT TIME ZONE 'UTC'
    to_timestamp_ltz(text) ~> $ops.sf_timestamptz($1) -- digits beyond the microsecond are cut off
    to_timestamp_ltz(int) => $ops.sf_timestamp($1, 0) AT TIME ZONE 'UTC'
    to_timestamp_ltz(number) => $ops.sf_timestamp(round(CAST($1 AS numeric) * 1000000), 6) AT TIME ZONE 'UTC'
    to_timestamp_ltz(date) => CAST($1 AS timestamp) AT TIME ZONE 'UTC'
    to_timestamp_ltz(timestamp) => $1 AT TIME ZONE 'UTC'
    to_timestamp_ltz(timestamptz) => $1
    to_timestamp_tz(text) ~> $ops.sf_timestamptz($1) -- digits beyond the microsecond are cut off, and the offset is not kept: the value is in UTC
    to_timestamp_tz(int) => $ops.sf_timestamp($1, 0) AT TIME ZONE 'UTC'
    to_timestamp_tz(number) => $ops.sf_timestamp(round(CAST($1 AS numeric) * 1000000), 6) AT TIME ZONE 'UTC'
    to_timestamp_tz(date) => CAST($1 AS timestamp) AT TIME ZONE 'UTC'
    to_timestamp_tz(timestamp) => $1 AT TIME ZONE 'UTC'
    to_timestamp_tz(timestamptz) => $1
    try_to_timestamp(text) ~> $ops.sf_try_timestamp($1) -- digits beyond the microsecond are cut off
    try_to_timestamp_ntz(text) ~> $ops.sf_try_timestamp($1) -- digits beyond the microsecond are cut off
    try_to_timestamp_ltz(text) ~> $ops.sf_try_timestamptz($1) -- digits beyond the microsecond are cut off
    try_to_timestamp_tz(text) ~> $ops.sf_try_timestamptz($1) -- digits beyond the microsecond are cut off, and the offset is not kept: the value is in UTC
    to_time(text) ~> $1::time -- more forms are read
    to_time(time) => $1
    to_time(timestamp) => CAST($1 AS time)
    to_time(timestamptz) => CAST($1 AT TIME ZONE 'UTC' AS time)
    to_char(date) => CAST($1 AS text)
    to_char(date, const text) => @toChar($1, $2)
    to_char(timestamp) => to_char($1, 'YYYY-MM-DD HH24:MI:SS.MS')
    to_char(timestamp, const text) => @toChar($1, $2)
    to_char(timestamptz) => to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS "Z"')
    to_char(timestamptz, const text) => @toChar($1, $2)
    to_char(time) => to_char($1, 'HH24:MI:SS')
    to_char(time, const text) => @toChar($1, $2)
    to_varchar(date) => CAST($1 AS text)
    to_varchar(date, const text) => @toChar($1, $2)
    to_varchar(timestamp) => to_char($1, 'YYYY-MM-DD HH24:MI:SS.MS')
    to_varchar(timestamp, const text) => @toChar($1, $2)
    to_varchar(timestamptz) => to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS "Z"')
    to_varchar(timestamptz, const text) => @toChar($1, $2)
    to_varchar(time) => to_char($1, 'HH24:MI:SS')
    to_varchar(time, const text) => @toChar($1, $2)

    +(date, int) => $1 + CAST($2 AS int)
    +(int, date) => $2 + CAST($1 AS int)
    -(date, int) => $1 - CAST($2 AS int)
    -(date, date) => CAST($1 - $2 AS bigint)
    +(date, interval) !! whether it is a date or a timestamp depends on the interval's units -- write DATEADD
    -(date, interval) !! whether it is a date or a timestamp depends on the interval's units -- write DATEADD
    +(timestamp, interval) => $1 + $2
    -(timestamp, interval) => $1 - $2
    +(timestamptz, interval) => $1 + $2
    -(timestamptz, interval) => $1 - $2
    +(time, interval) => $1 + $2
    -(time, interval) => $1 - $2
    dateadd(part, number, date) => @dateAddToDate($1, $2, $3)
    dateadd(part, number, timestamp) => @dateAdd($1, $2, $3)
    dateadd(part, number, timestamptz) => @dateAdd($1, $2, $3)
    dateadd(part, number, time) => @dateAdd($1, $2, $3)
    timeadd(part, number, date) => @dateAddToDate($1, $2, $3)
    timeadd(part, number, timestamp) => @dateAdd($1, $2, $3)
    timeadd(part, number, timestamptz) => @dateAdd($1, $2, $3)
    timeadd(part, number, time) => @dateAdd($1, $2, $3)
    timestampadd(part, number, date) => @dateAddToDate($1, $2, $3)
    timestampadd(part, number, timestamp) => @dateAdd($1, $2, $3)
    timestampadd(part, number, timestamptz) => @dateAdd($1, $2, $3)
    timestampadd(part, number, time) => @dateAdd($1, $2, $3)
    datediff(part, timestamp, timestamp) => @dateDiff($1, $2, $3)
    datediff(part, timestamptz, timestamptz) => @instantDiff($1, $2, $3)
    datediff(part, text, text) => @textDiff($1, $2, $3)
    datediff(part, time, time) => @timeDiff($1, $2, $3)
    timediff(part, timestamp, timestamp) => @dateDiff($1, $2, $3)
    timediff(part, timestamptz, timestamptz) => @instantDiff($1, $2, $3)
    timediff(part, time, time) => @timeDiff($1, $2, $3)
    timestampdiff(part, timestamp, timestamp) => @dateDiff($1, $2, $3)
    timestampdiff(part, timestamptz, timestamptz) => @instantDiff($1, $2, $3)
    date_trunc(part, date) => @dateTruncOfDate($1, $2)
    date_trunc(part, timestamp) => @dateTrunc($1, $2)
    date_trunc(part, timestamptz) => @dateTrunc($1, $2)
    date_trunc(date, part) => @dateTruncOfDate($2, $1)
    date_trunc(timestamp, part) => @dateTrunc($2, $1)
    trunc(date, part) => @dateTruncOfDate($2, $1)
    trunc(timestamp, part) => @dateTrunc($2, $1)
    add_months(date, number) => CAST($ops.add_months(CAST($1 AS timestamp), CAST(round(CAST($2 AS numeric)) AS int)) AS date)
    add_months(timestamp, number) => $ops.add_months($1, CAST(round(CAST($2 AS numeric)) AS int))
    months_between(timestamp, timestamp) => $ops.months_between($1, $2)
    last_day(timestamp) => $ops.last_day($1, 'month')
    last_day(timestamp, part) => @lastDay($1, $2)
    next_day(timestamp, text) => $ops.next_day($1, $2)
    previous_day(timestamp, text) => $ops.previous_day($1, $2)
    dayname(timestamp) => to_char($1, 'Dy')
    monthname(timestamp) => to_char($1, 'Mon')
    time_slice(date, number, const text) => CAST($ops.time_slice(CAST($1 AS timestamp), CAST(CAST($2 AS numeric) AS int), lower($3), false) AS date)
    time_slice(date, number, const text, const text) => CAST($ops.time_slice(CAST($1 AS timestamp), CAST(CAST($2 AS numeric) AS int), lower($3), lower($4) = 'end') AS date)
    time_slice(timestamp, number, const text) => $ops.time_slice($1, CAST(CAST($2 AS numeric) AS int), lower($3), false)
    time_slice(timestamp, number, const text, const text) => $ops.time_slice($1, CAST(CAST($2 AS numeric) AS int), lower($3), lower($4) = 'end')
    extract(part, timestamp) => @datePart($1, $2)
    extract(part, time) => @datePart($1, $2)
    date_part(part, timestamp) => @datePart($1, $2)
    date_part(part, time) => @datePart($1, $2)
    year(timestamp) => CAST(extract(year FROM $1) AS bigint)
    yearofweek(timestamp) => CAST(extract(isoyear FROM $1) AS bigint)
    yearofweekiso(timestamp) => CAST(extract(isoyear FROM $1) AS bigint)
    quarter(timestamp) => CAST(extract(quarter FROM $1) AS bigint)
    month(timestamp) => CAST(extract(month FROM $1) AS bigint)
    week(timestamp) => CAST(extract(week FROM $1) AS bigint)
    weekiso(timestamp) => CAST(extract(week FROM $1) AS bigint)
    weekofyear(timestamp) => CAST(extract(week FROM $1) AS bigint)
    day(timestamp) => CAST(extract(day FROM $1) AS bigint)
    dayofmonth(timestamp) => CAST(extract(day FROM $1) AS bigint)
    dayofweek(timestamp) => CAST(extract(dow FROM $1) AS bigint)
    dayofweekiso(timestamp) => CAST(extract(isodow FROM $1) AS bigint)
    dayofweek_iso(timestamp) => CAST(extract(isodow FROM $1) AS bigint)
    dayofyear(timestamp) => CAST(extract(doy FROM $1) AS bigint)
    hour(timestamp) => CAST(extract(hour FROM $1) AS bigint)
    hour(time) => CAST(extract(hour FROM $1) AS bigint)
    minute(timestamp) => CAST(extract(minute FROM $1) AS bigint)
    minute(time) => CAST(extract(minute FROM $1) AS bigint)
    second(timestamp) => CAST(trunc(extract(second FROM $1)) AS bigint)
    second(time) => CAST(trunc(extract(second FROM $1)) AS bigint)
    date_from_parts(number, number, number) => $ops.date_from_parts(CAST(CAST($1 AS numeric) AS int), CAST(CAST($2 AS numeric) AS int), CAST(CAST($3 AS numeric) AS int))
    datefromparts(number, number, number) => $ops.date_from_parts(CAST(CAST($1 AS numeric) AS int), CAST(CAST($2 AS numeric) AS int), CAST(CAST($3 AS numeric) AS int))
    time_from_parts(number, number, number) => $ops.time_from_parts(CAST(CAST($1 AS numeric) AS int), CAST(CAST($2 AS numeric) AS int), CAST(CAST($3 AS numeric) AS int), 0)
    time_from_parts(number, number, number, number) ~> $ops.time_from_parts(CAST(CAST($1 AS numeric) AS int), CAST(CAST($2 AS numeric) AS int), CAST(CAST($3 AS numeric) AS int), CAST(CAST($4 AS numeric) AS bigint)) -- digits beyond the microsecond are cut off
    timestamp_from_parts(date, time) => $1 + $2
    timestamp_from_parts(number, number, number, number, number, number) => $ops.timestamp_from_parts(CAST(CAST($1 AS numeric) AS int), CAST(CAST($2 AS numeric) AS int), CAST(CAST($3 AS numeric) AS int), CAST(CAST($4 AS numeric) AS int), CAST(CAST($5 AS numeric) AS int), CAST(CAST($6 AS numeric) AS int), 0)
    timestamp_from_parts(number, number, number, number, number, number, number) ~> $ops.timestamp_from_parts(CAST(CAST($1 AS numeric) AS int), CAST(CAST($2 AS numeric) AS int), CAST(CAST($3 AS numeric) AS int), CAST(CAST($4 AS numeric) AS int), CAST(CAST($5 AS numeric) AS int), CAST(CAST($6 AS numeric) AS int), CAST(CAST($7 AS numeric) AS bigint)) -- digits beyond the microsecond are cut off
    timestamp_ntz_from_parts(date, time) => $1 + $2
    timestamp_ntz_from_parts(number, number, number, number, number, number) => $ops.timestamp_from_parts(CAST(CAST($1 AS numeric) AS int), CAST(CAST($2 AS numeric) AS int), CAST(CAST($3 AS numeric) AS int), CAST(CAST($4 AS numeric) AS int), CAST(CAST($5 AS numeric) AS int), CAST(CAST($6 AS numeric) AS int), 0)
    timestamp_ntz_from_parts(number, number, number, number, number, number, number) ~> $ops.timestamp_from_parts(CAST(CAST($1 AS numeric) AS int), CAST(CAST($2 AS numeric) AS int), CAST(CAST($3 AS numeric) AS int), CAST(CAST($4 AS numeric) AS int), CAST(CAST($5 AS numeric) AS int), CAST(CAST($6 AS numeric) AS int), CAST(CAST($7 AS numeric) AS bigint)) -- digits beyond the microsecond are cut off
    convert_timezone(text, text, timestamp) => ($3 AT TIME ZONE $1) AT TIME ZONE $2
    convert_timezone(text, timestamptz) ~> $2 AT TIME ZONE $1 -- the offset is not kept: the answer is the zone's wall clock
    convert_timezone(text, timestamp) ~> ($2 AT TIME ZONE 'UTC') AT TIME ZONE $1 -- the offset is not kept: the answer is the zone's wall clock
    current_date() => CAST($now AT TIME ZONE 'UTC' AS date)
    current_time() => CAST($now AT TIME ZONE 'UTC' AS time)
    localtime() => CAST($now AT TIME ZONE 'UTC' AS time)
    current_timestamp() => $now
    localtimestamp() => $now
    getdate() => $now
    systimestamp() => $now
    sysdate() => $now AT TIME ZONE 'UTC'
    """
}
