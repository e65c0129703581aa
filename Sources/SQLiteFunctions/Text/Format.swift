import SQLiteDriver

/// `tc_pg_format(format, …)`: `%s` a text, `%I` an identifier, `%L` a literal, `%%` a percent sign; `%2$-10s` with a place and a width.
///
///     tc_pg_format('%I = %L', 'Name', 'it''s')   →   "Name" = 'it''s'
///
/// PostgreSQL: `format` (postgresql.org/docs/15/functions-string.html#FUNCTIONS-STRING-FORMAT).
enum Format {
  static var function: ScalarFunction {
    ScalarFunction.lenient("tc_pg_format") { arguments, result throws(SQLFailure) in
      guard arguments.count > 0, !arguments.isNull(at: 0) else { return }
      var writer = FormatWriter(arguments)
      result.text(try writer.written())
    }
  }
}
