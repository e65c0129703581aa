import Patterns
import SQLiteDriver

/// `tc_pg_regexp_replace(text, pattern, replacement[, flags])`, and `tc_pg_regexp_replace_from(text, pattern, replacement, start[, n[,
/// flags]])` with a place to begin at.
///
///     tc_pg_regexp_replace('a1b2', '([a-z])([0-9])', '\2\1', 'g')   →   1a2b
///
/// PostgreSQL: `regexp_replace` (postgresql.org/docs/15/functions-matching.html#FUNCTIONS-POSIX-REGEXP).
enum PostgresReplace {
  static var functions: [ScalarFunction] { byFlags + byPlace }

  private static var byFlags: [ScalarFunction] {
    let cache = PostgresFlags.cacheWithGlobal()
    return ScalarFunction.strict("tc_pg_regexp_replace", 3...4) { arguments, result throws(SQLFailure) in
      let flags = arguments.bytes(at: 3)
      try replace(arguments, cache, flags, from: 1, PostgresFlags.isGlobal(flags) ? 0 : 1, result)
    }
  }

  private static var byPlace: [ScalarFunction] {
    let cache = PostgresFlags.cacheWithGlobal()
    return ScalarFunction.strict("tc_pg_regexp_replace_from", 4...6) { arguments, result throws(SQLFailure) in
      let (start, number) = (arguments.int(at: 3, default: 1), arguments.int(at: 4, default: 1))
      try PatternPlace.check(start, "start", atLeast: 1)
      try PatternPlace.check(number, "n", atLeast: 0)
      try replace(arguments, cache, arguments.bytes(at: 5), from: start, number, result)
    }
  }

  private static func replace(
    _ arguments: FunctionArguments, _ cache: PatternCache, _ flags: [UInt8], from start: Int, _ number: Int, _ result: FunctionResult
  ) throws(SQLFailure) {
    let text = arguments.bytes(at: 0)
    let expression = try cache.expression(arguments.bytes(at: 1), flags: flags)
    guard let place = PatternPlace.position(start, in: text) else { return result.text(text) }
    let replacement = PatternReplacement(arguments.bytes(at: 2), whole: UInt8(ascii: "&"))
    result.text(expression.replacing(text, from: place, number, with: replacement))
  }
}
