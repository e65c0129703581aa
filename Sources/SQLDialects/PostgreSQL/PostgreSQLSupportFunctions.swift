/// The functions that PostgreSQL lacks: conversions that give NULL where the text is none, and the category of an error.
/// Each has a twin among the functions that the runtime registers on SQLite; tests hold the two against each other.
public enum PostgreSQLSupportFunctions {
  /// CREATE statements, in an order that works.
  public static func definitions(schema ops: String) -> [String] {
    [tryNumber(ops), tryInteger(ops), tryTimestamp(ops), tryDate(ops), tryBoolean(ops), errorCategory(ops)]
  }

  /// What `definitions` made, for DROP ROUTINE: name and argument types.
  public static func signatures(schema ops: String) -> [String] {
    [
      "try_number(text, int, int)", "try_integer(text, int)", "try_timestamptz(text)", "try_date(text)", "try_boolean(text)",
      "error_category(text, text)",
    ].map { "\(ops).\($0)" }
  }

  /// Half is rounded away from zero; NULL for more than `digits - scale` digits before the point.
  private static func tryNumber(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).try_number(s text, digits int, scale int) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        CASE WHEN s ~ '^ *[+-]?[0-9]{1,30}(\\.[0-9]{1,30})? *$' THEN
            CASE WHEN abs(round(s::numeric, scale)) < power(10::numeric, digits - scale) THEN round(s::numeric, scale) END END
    """
  }

  private static func tryInteger(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).try_integer(s text, digits int) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        CASE WHEN s ~ '^ *[+-]?[0-9]{1,30}(\\.[0-9]{1,30})? *$' THEN
            CASE WHEN abs(round(s::numeric)) < power(10::numeric, digits) THEN round(s::numeric)::bigint END END
    """
  }

  /// ISO 8601 from year 1600 to 8999, with T or a blank, up to nine digits of a second, an offset or UTC.
  private static func tryTimestamp(_ ops: String) -> String {
    let pattern = """
      ^(1[6-9]|[2-8][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\
      ([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-](0[0-9]|1[0-4]):?[0-5][0-9])?)?$
      """
    return """
      CREATE FUNCTION \(ops).try_timestamptz(s text) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE RETURN
          CASE WHEN s ~ '\(pattern)' THEN
              CASE WHEN substr(s, 9, 2)::int <= \(lastDay) THEN
                  CASE WHEN s ~ '(Z|[+-][0-9]{2}:?[0-9]{2})$' AND length(s) > 10
                       THEN regexp_replace(s, '(\\.[0-9]{6})[0-9]+', '\\1')::timestamptz
                       ELSE regexp_replace(s, '(\\.[0-9]{6})[0-9]+', '\\1')::timestamp AT TIME ZONE 'UTC' END END END
      """
  }

  private static func tryDate(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).try_date(s text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        CASE WHEN s ~ '^(1[6-9]|[2-8][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' THEN
            CASE WHEN substr(s, 9, 2)::int <= \(lastDay) THEN make_date(substr(s, 1, 4)::int, substr(s, 6, 2)::int, substr(s, 9, 2)::int) END END
    """
  }

  /// Of the month of the date that `s` begins with.
  private static let lastDay = """
    extract(day FROM make_date(substr(s, 1, 4)::int, substr(s, 6, 2)::int, 1) + interval '1 month' - interval '1 day')
    """

  /// The words of Snowflake's TRY_TO_BOOLEAN (docs.snowflake.com/en/sql-reference/functions/to_boolean).
  private static func tryBoolean(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).try_boolean(s text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        CASE WHEN lower(s COLLATE "C") IN ('true', 't', 'yes', 'y', 'on', '1') THEN true
             WHEN lower(s COLLATE "C") IN ('false', 'f', 'no', 'n', 'off', '0') THEN false END
    """
  }

  /// SQLSTATE classes: postgresql.org/docs/15/errcodes-appendix.html.
  private static func errorCategory(_ ops: String) -> String {
    """
    CREATE FUNCTION \(ops).error_category(code text, message text) RETURNS text LANGUAGE sql IMMUTABLE RETURN CASE
        WHEN code ~ '^(TCG|TCQ|23)' OR code IN ('21000', 'P0002', 'P0003')              THEN 'data_quality'
        WHEN code ~ '^(08|57P0[123])'                                                    THEN 'network'
        WHEN code ~ '^(28|0L|0P)' OR code = '42501'                                      THEN 'authentication'
        WHEN code ~ '^(42|3D|3F|0A|26|2D|2F)' OR code IN ('25001', '25006', '55P04', '22023') THEN 'configuration'
        WHEN code ~ '^53[34]'                                                            THEN 'rate_limit'
        WHEN code IN ('57014', '55P03', '25P03', '57P05')                                THEN 'timeout'
        WHEN code ~ '^22'                                                                THEN 'validation'
        WHEN code ~ '^TCB' OR code IN ('P0001', 'P0004')                                 THEN 'business_rule'
        WHEN code ~ '^(53|54|58|XX|TCA)' OR code IN ('40001', '40P01')                   THEN 'infrastructure'
        ELSE 'unknown' END
    """
  }
}
