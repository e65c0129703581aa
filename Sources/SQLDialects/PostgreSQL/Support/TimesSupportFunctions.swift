/// Snowflake's functions of dates and times where PostgreSQL has no expression for them. They are single expressions, and their twins on
/// SQLite are the host functions `tc_sf_…`.
///
/// A text that is no date fails by a cast of a sentence about it, whose state is 22007 as on Snowflake.
enum TimesSupportFunctions {
  /// Name, argument types and the rest of each CREATE FUNCTION.
  static func functions(_ schema: String) -> [(signature: String, definition: String)] {
    arithmetic + making + readings(schema)
  }

  private static let immutable = "LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN"

  /// docs.snowflake.com/en/sql-reference/functions/datediff, …/add_months, …/months_between, …/last_day, …/next_day, …/time_slice
  private static let arithmetic: [(signature: String, definition: String)] = [
    (
      "datediff(part text, a timestamp, b timestamp)",
      """
      RETURNS bigint \(immutable)
          CASE part WHEN 'year' THEN extract(year FROM b) - extract(year FROM a)
                    WHEN 'quarter' THEN extract(year FROM b) * 4 + extract(quarter FROM b) - extract(year FROM a) * 4 - extract(quarter FROM a)
                    WHEN 'month' THEN extract(year FROM b) * 12 + extract(month FROM b) - extract(year FROM a) * 12 - extract(month FROM a)
                    WHEN 'week' THEN (date_trunc('week', b)::date - date_trunc('week', a)::date) / 7
                    WHEN 'day' THEN b::date - a::date
                    WHEN 'hour' THEN floor(extract(epoch FROM b) / 3600) - floor(extract(epoch FROM a) / 3600)
                    WHEN 'minute' THEN floor(extract(epoch FROM b) / 60) - floor(extract(epoch FROM a) / 60)
                    WHEN 'second' THEN floor(extract(epoch FROM b)) - floor(extract(epoch FROM a))
                    WHEN 'millisecond' THEN floor(extract(epoch FROM b) * 1000) - floor(extract(epoch FROM a) * 1000)
                    WHEN 'microsecond' THEN (extract(epoch FROM b) - extract(epoch FROM a)) * 1000000
                    WHEN 'nanosecond' THEN (extract(epoch FROM b) - extract(epoch FROM a)) * 1000000000 END
      """
    ),
    (
      "add_months(v timestamp, n int)",
      """
      RETURNS timestamp \(immutable)
          CASE WHEN extract(day FROM v + interval '1 day') = 1
               THEN date_trunc('month', v) + make_interval(months => n + 1) - interval '1 day' + (v - date_trunc('day', v))
               ELSE v + make_interval(months => n) END
      """
    ),
    (
      "months_between(a timestamp, b timestamp)",
      """
      RETURNS double precision \(immutable)
          extract(year FROM a)::float8 * 12 + extract(month FROM a)::float8 - extract(year FROM b)::float8 * 12 - extract(month FROM b)::float8
          + CASE WHEN extract(day FROM a) = extract(day FROM b) THEN 0
                 WHEN extract(day FROM a + interval '1 day') = 1 AND extract(day FROM b + interval '1 day') = 1 THEN 0
                 ELSE (extract(day FROM a)::float8 - extract(day FROM b)::float8
                       + extract(epoch FROM a::time - b::time)::float8 / 86400) / 31 END
      """
    ),
    (
      "last_day(v timestamp, part text)",
      """
      RETURNS date \(immutable)
          CASE part WHEN 'week' THEN date_trunc('week', v)::date + 6
                    WHEN 'month' THEN (date_trunc('month', v) + interval '1 month')::date - 1
                    WHEN 'quarter' THEN (date_trunc('quarter', v) + interval '3 months')::date - 1
                    WHEN 'year' THEN (date_trunc('year', v) + interval '1 year')::date - 1
                    WHEN 'day' THEN v::date END
      """
    ),
    (
      "next_day(v timestamp, name text)",
      "RETURNS date \(immutable) v::date + 1 + (\(weekday) - extract(dow FROM v)::int + 6) % 7"
    ),
    (
      "previous_day(v timestamp, name text)",
      "RETURNS date \(immutable) v::date - 1 - (extract(dow FROM v)::int - \(weekday) + 6) % 7"
    ),
    (
      "time_slice(v timestamp, n int, part text, is_end boolean)",
      """
      RETURNS timestamp \(immutable)
          CASE WHEN part IN ('year', 'quarter', 'month')
               THEN timestamp '1970-01-01' + make_interval(months => n * \(monthsOfPart) * (is_end::int
                    + floor((extract(year FROM v) * 12 + extract(month FROM v) - 1 - 23640) / (n * \(monthsOfPart)))::int))
               WHEN part = 'week' THEN date_bin(make_interval(weeks => n), v, timestamp '1969-12-29') + make_interval(weeks => n * is_end::int)
               ELSE date_bin(n * ('1 ' || part)::interval, v, timestamp '1970-01-01') + n * is_end::int * ('1 ' || part)::interval END
      """
    ),
  ]

  private static let monthsOfPart = "CASE part WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 ELSE 1 END"

  /// The number of a day of the week, of which two letters are looked at.
  private static let weekday = "((strpos('sumotuwethfrsa', lower(left(btrim(name), 2))) - 1) / 2)"

  /// Parts that are too large count on.
  private static let making: [(signature: String, definition: String)] = [
    (
      "date_from_parts(y int, m int, d int)",
      "RETURNS date \(immutable) (timestamp '0001-01-01' + make_interval(months => (y - 1) * 12 + m - 1, days => d - 1))::date"
    ),
    (
      "time_from_parts(h int, m int, s int, ns bigint)",
      "RETURNS time \(immutable) time '00:00' + (make_interval(hours => h, mins => m, secs => s) + floor(ns / 1000.0)::float8 * interval '1 microsecond')"
    ),
    (
      "timestamp_from_parts(y int, mo int, d int, h int, m int, s int, ns bigint)",
      """
      RETURNS timestamp \(immutable)
          timestamp '0001-01-01' + make_interval(months => (y - 1) * 12 + mo - 1, days => d - 1)
          + (make_interval(hours => h, mins => m, secs => s) + floor(ns / 1000.0)::float8 * interval '1 microsecond')
      """
    ),
  ]
}

/// Texts, as Snowflake's AUTO detects them; docs.snowflake.com/en/sql-reference/date-time-input-output#supported-formats-for-auto-detection
extension TimesSupportFunctions {
  private static func readings(_ schema: String) -> [(signature: String, definition: String)] {
    [
      (
        "sf_timestamp(v numeric, scale int)",
        "RETURNS timestamp \(immutable) timestamp '1970-01-01' + floor(floor(v) * power(10::numeric, 6 - scale))::bigint * interval '1 microsecond'"
      ),
      (
        "sf_plain(s text)",
        """
        RETURNS text \(immutable)
            CASE WHEN s ~ '^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([T ][0-9]{1,2}(:[0-9]{1,2}(:[0-9]{1,2}(\\.[0-9]{1,9})?)?)? ?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?$' THEN s
                 WHEN s ~* '^[0-9]{1,2}-[a-z]{3}-[0-9]{4}$' THEN s
                 WHEN s ~ '^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}( [0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2})?$' THEN s
                 WHEN s ~* '^([a-z]{3}, )?[0-9]{1,2} [a-z]{3} [0-9]{4} [0-9:.]+( [+-][0-9]{4})?$' THEN s END
        """
      ),
      (
        "sf_valid(s text)",
        """
        RETURNS boolean \(immutable)
            CASE WHEN s ~ '^-?[0-9]{1,19}$' THEN true
                 WHEN \(schema).sf_plain(s) IS NULL THEN false
                 WHEN s ~ '^[0-9]{4}-' THEN substr(s, 1, 4) > '0000' AND split_part(s, '-', 2)::int BETWEEN 1 AND 12
                      AND substring(s FROM '^[0-9]+-[0-9]+-([0-9]+)')::int BETWEEN 1 AND extract(day FROM make_date(substr(s, 1, 4)::int,
                          greatest(least(split_part(s, '-', 2)::int, 12), 1), 1) + interval '1 month' - interval '1 day')
                      AND coalesce(substring(s FROM '[T ]([0-9]+)')::int, 0) < 24 AND coalesce(substring(s FROM ':([0-9]+)')::int, 0) < 60
                      AND coalesce(substring(s FROM ':[0-9]+:([0-9]+)')::int, 0) < 60
                 WHEN strpos(s, '/') > 0 THEN split_part(s, '/', 1)::int BETWEEN 1 AND 12 AND substr(s, length(split_part(s, ' ', 1)) - 3, 4) > '0000'
                      AND split_part(s, '/', 2)::int BETWEEN 1 AND extract(day FROM make_date(substr(split_part(s, '/', 3), 1, 4)::int,
                          greatest(least(split_part(s, '/', 1)::int, 12), 1), 1) + interval '1 month' - interval '1 day')
                 ELSE substring(s FROM '[A-Za-z]{3}(?=[ -][0-9]{4})') ~* '^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$' END
        """
      ),
      (
        "sf_digits(s text)",
        """
        RETURNS timestamp \(immutable)
            timestamp '1970-01-01' + CASE WHEN s::numeric < 31536000000 THEN s::numeric * 1000000
                                          WHEN s::numeric < 31536000000000 THEN s::numeric * 1000
                                          WHEN s::numeric < 31536000000000000 THEN s::numeric
                                          ELSE floor(s::numeric / 1000) END::bigint * interval '1 microsecond'
        """
      ),
      (
        "sf_cut(s text)",
        """
        RETURNS text \(immutable)
            regexp_replace(regexp_replace(CASE WHEN s ~ '[T ][0-9]{1,2}$' THEN s || ':00' ELSE s END, '(\\.[0-9]{6})[0-9]+', '\\1'),
                           '^([0-9]+)/([0-9]+)/([0-9]{4})', '\\3-\\1-\\2')
        """
      ),
      (
        "sf_timestamp(s text)",
        """
        RETURNS timestamp LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN
            CASE WHEN s ~ '^-?[0-9]{1,19}$' THEN \(schema).sf_digits(s)
                 WHEN \(schema).sf_valid(s) THEN \(schema).sf_cut(s)::timestamp
                 ELSE ('Timestamp ''' || s || ''' is not recognized')::timestamp END
        """
      ),
      (
        "sf_date(s text)",
        """
        RETURNS date LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN
            CASE WHEN s ~ '^-?[0-9]{1,19}$' THEN \(schema).sf_digits(s)::date
                 WHEN \(schema).sf_valid(s) THEN \(schema).sf_cut(s)::timestamp::date
                 ELSE ('Date ''' || s || ''' is not recognized')::date END
        """
      ),
      (
        "sf_timestamptz(s text)",
        """
        RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN
            CASE WHEN s ~ '^-?[0-9]{1,19}$' THEN \(schema).sf_digits(s) AT TIME ZONE 'UTC'
                 WHEN NOT \(schema).sf_valid(s) THEN ('Timestamp ''' || s || ''' is not recognized')::timestamptz
                 WHEN s ~ '(Z|[+-][0-9]{2}(:?[0-9]{2})?)$' AND strpos(s, ':') > 0 THEN \(schema).sf_cut(s)::timestamptz
                 ELSE \(schema).sf_cut(s)::timestamp AT TIME ZONE 'UTC' END
        """
      ),
      (
        "sf_try_date(s text)",
        "RETURNS date LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN CASE WHEN \(schema).sf_valid(s) THEN \(schema).sf_date(s) END"
      ),
      (
        "sf_try_timestamp(s text)",
        "RETURNS timestamp LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN CASE WHEN \(schema).sf_valid(s) THEN \(schema).sf_timestamp(s) END"
      ),
      (
        "sf_try_timestamptz(s text)",
        "RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE STRICT RETURN CASE WHEN \(schema).sf_valid(s) THEN \(schema).sf_timestamptz(s) END"
      ),
      ("sf_interval(s text)", "RETURNS interval \(immutable) replace(s, ',', ' ')::interval"),
    ]
  }

  static func all(_ schema: String) -> [SupportFunction] {
    functions(schema).map {
      SupportFunction(signature: "\(schema).\($0.signature)", definition: "CREATE FUNCTION \(schema).\($0.signature) \($0.definition)")
    }
  }
}
