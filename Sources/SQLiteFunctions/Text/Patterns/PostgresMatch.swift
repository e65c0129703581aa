import Patterns
import SQLiteDriver

/// `tc_pg_match(text, pattern[, flags])`: whether a part of the text matches.
///
///     tc_pg_match('Müller', '^m', 'i')   →   1
///
/// PostgreSQL: `~`, `~*`, `regexp_like` (postgresql.org/docs/15/functions-matching.html#FUNCTIONS-POSIX-REGEXP).
enum PostgresMatch {
  static var functions: [ScalarFunction] {
    let cache = PostgresFlags.cache(for: "regexp_like")
    return ScalarFunction.strict("tc_pg_match", 2...3) { arguments, result throws(SQLFailure) in
      let expression = try cache.expression(arguments.bytes(at: 1), flags: arguments.bytes(at: 2))
      result.boolean(expression.hasMatch(arguments.bytes(at: 0).span))
    }
  }
}
