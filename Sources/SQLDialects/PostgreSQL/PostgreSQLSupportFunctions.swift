import SQLSchema

/// The functions that PostgreSQL lacks and compiled SQL calls: `ops.try_number(…)`, `ops.error_category(…)`.
///
/// Their SQLite twins are the host functions `tc_try_number` and so on; a test compares each pair.
///
/// They are single expressions, which the planner puts in the place of the call: inside PL/pgSQL the same expression took
/// 1.4 times as long, an exception handler instead of the guard 2.8 times (PostgreSQL 15, 5% bad texts).
/// A guard stands before each cast, because a cast that fails ends the transaction.
public enum PostgreSQLSupportFunctions {
  /// Those of a version of the support, in an order that works. `schema` is spelled as in SQL and must exist.
  public static func functions(schema: String, version: Int = SupportFunction.newestVersion) -> [SupportFunction] {
    version == 1 ? first(schema) : first(schema) + second(schema)
  }

  private static func first(_ schema: String) -> [SupportFunction] {
    [
      ("try_number(text, int, int)", tryNumber(schema)), ("try_integer(text, int)", tryInteger(schema)),
      ("try_date(text)", tryDate(schema)),
      ("try_timestamptz(text)", tryTimestamp(schema)), ("try_boolean(text)", tryBoolean(schema)),
      ("error_category(text, text)", errorCategory(schema)),
    ].map { SupportFunction(signature: "\(schema).\($0.0)", definition: $0.1) }
  }

  private static func second(_ schema: String) -> [SupportFunction] {
    [("set_commits(boolean)", setCommits(schema)), ("commits_each(boolean, text)", commitsEach(schema))]
      .map { SupportFunction(signature: "\(schema).\($0.0)", definition: $0.1) }
      + NumberSupportFunctions.all(schema) + JSONSupportFunctions.all(schema: schema) + TimesSupportFunctions.all(schema)
      + TextSupportFunctions.all(schema)
  }

  /// Whether procedures of the client's present statement may end transactions: its time is in a setting, because a setting outlives it.
  private static func setCommits(_ schema: String) -> String {
    """
    CREATE FUNCTION \(schema).set_commits(allowed boolean) RETURNS void LANGUAGE sql VOLATILE AS $$
        SELECT set_config('transformc.commits', statement_timestamp()::text || CASE WHEN allowed THEN '' ELSE ' no' END, false)
    $$
    """
  }

  /// Asked at the start of a procedure whose statements are transactions of their own: true in a CALL that no transaction encloses,
  /// and in the procedures that it calls.
  private static func commitsEach(_ schema: String) -> String {
    """
    CREATE FUNCTION \(schema).commits_each(begins boolean, query text) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
    BEGIN
        IF current_setting('transformc.commits', true) IN (statement_timestamp()::text, statement_timestamp()::text || ' no') THEN
            RETURN current_setting('transformc.commits', true) = statement_timestamp()::text;
        END IF;
        PERFORM \(schema).set_commits(begins AND query ~* '^(\\s|--[^\\n]*\\n|/\\*([^*]|\\*(?!/))*\\*/)*call\\M');
        RETURN current_setting('transformc.commits', true) = statement_timestamp()::text;
    END
    $$
    """
  }

  private static let immutable = "LANGUAGE sql IMMUTABLE PARALLEL SAFE"

  /// The grammar of a decimal number.
  private static let number = #"'^ *[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})? *$'"#

  /// Digits alone, few enough to fit: a quarter of the time of the regular expression, and the usual case.
  private static func isShortInteger(_ digits: String) -> String {
    "translate(s, '0123456789', '') = '' AND length(s) BETWEEN 1 AND least(\(digits), 18)"
  }

  private static func tryNumber(_ schema: String) -> String {
    """
    CREATE FUNCTION \(schema).try_number(s text, digits int, scale int) RETURNS numeric \(immutable) RETURN
        CASE WHEN \(isShortInteger("digits - scale")) THEN round(s::numeric, scale)
             WHEN s ~ \(number) THEN
                 CASE WHEN abs(round(s::numeric, scale)) < power(10::numeric, digits - scale) THEN round(s::numeric, scale) END END
    """
  }

  private static func tryInteger(_ schema: String) -> String {
    """
    CREATE FUNCTION \(schema).try_integer(s text, digits int) RETURNS bigint \(immutable) RETURN
        CASE WHEN \(isShortInteger("digits")) THEN s::bigint
             WHEN s ~ \(number) THEN
                 CASE WHEN abs(round(s::numeric)) < power(10::numeric, digits) THEN round(s::numeric)::bigint END END
    """
  }

  /// The years are those that every engine's dates can hold, moved by an offset or not.
  private static let date = "(?:1[6-9]|[2-8][0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"

  private static let time = #"[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?"#

  private static let offset = "Z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9]"

  private static let isDayOfMonth = """
    (substr(s, 9, 2) COLLATE "C" <= '28' OR substr(s, 9, 2)::int
                 <= extract(day FROM make_date(substr(s, 1, 4)::int, substr(s, 6, 2)::int, 1) + interval '1 month' - interval '1 day'))
    """

  private static func tryDate(_ schema: String) -> String {
    """
    CREATE FUNCTION \(schema).try_date(s text) RETURNS date \(immutable) RETURN
        CASE WHEN s ~ '^\(date)$' AND \(isDayOfMonth)
             THEN make_date(substr(s, 1, 4)::int, substr(s, 6, 2)::int, substr(s, 9, 2)::int) END
    """
  }

  /// Digits beyond the microsecond are cut off, where the cast would round. A time without an offset is in UTC.
  private static func tryTimestamp(_ schema: String) -> String {
    """
    CREATE FUNCTION \(schema).try_timestamptz(s text) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE RETURN
        CASE WHEN s ~ '^\(date)(?:\(time)(?:\(offset))?)?$' AND \(isDayOfMonth)
             THEN (CASE WHEN length(s) > 26 AND substr(s, 20, 1) = '.' AND strpos('0123456789', substr(s, 27, 1)) > 0
                        THEN regexp_replace(s, '(\\.[0-9]{6})[0-9]+', '\\1') ELSE s END
                || CASE WHEN right(s, 1) = 'Z' THEN ''
                        WHEN length(s) = 10 THEN ' 00:00Z'
                        WHEN strpos(substr(s, 11), '+') > 0 OR strpos(substr(s, 11), '-') > 0 THEN ''
                        ELSE 'Z' END)::timestamptz END
    """
  }

  /// The words of Snowflake's TRY_TO_BOOLEAN (docs.snowflake.com/en/sql-reference/functions/to_boolean).
  private static func tryBoolean(_ schema: String) -> String {
    """
    CREATE FUNCTION \(schema).try_boolean(s text) RETURNS boolean \(immutable) RETURN
        CASE WHEN lower(s COLLATE "C") IN ('true', 't', 'yes', 'y', 'on', '1') THEN true
             WHEN lower(s COLLATE "C") IN ('false', 'f', 'no', 'n', 'off', '0') THEN false END
    """
  }

  private static let categories = ErrorCategory.allCases.map(\.rawValue).joined(separator: "|")

  /// The driver says the same outside the database (`SQLState`).
  private static func errorCategory(_ schema: String) -> String {
    """
    CREATE FUNCTION \(schema).error_category(code text, message text) RETURNS text \(immutable) RETURN
        CASE WHEN code = 'P0001' AND message ~ '^TC:(?:\(categories)):'
                  THEN split_part(message, ':', 2)
             WHEN code ~ '^(?:TCG|TCQ|23)' OR code IN ('21000', 'P0002', 'P0003') THEN 'data_quality'
             WHEN code ~ '^(?:08|57P0[123])' THEN 'network'
             WHEN code ~ '^(?:28|0L|0P)' OR code = '42501' THEN 'authentication'
             WHEN code ~ '^(?:42|3D|3F|0A|26|2D|2F)' OR code IN ('25001', '25006', '55P04', '22023') THEN 'configuration'
             WHEN code IN ('53300', '53400') THEN 'rate_limit'
             WHEN code IN ('57014', '55P03', '25P03', '57P05') THEN 'timeout'
             WHEN code ~ '^22' THEN 'validation'
             WHEN code ~ '^(?:53|54|58|XX|TCA)' OR code IN ('40001', '40P01') THEN 'infrastructure'
             WHEN code ~ '^TC' OR code IN ('P0001', 'P0004') THEN 'business_rule'
             ELSE 'unknown' END
    """
  }
}
