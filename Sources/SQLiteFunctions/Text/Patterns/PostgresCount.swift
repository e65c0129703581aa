import Patterns
import SQLiteDriver

/// How often, where, and what a pattern matches, from a place on.
///
///     tc_pg_regexp_count('abab', 'b', 3)              →   1
///     tc_pg_regexp_instr('abab', 'b', 1, 2)           →   4
///     tc_pg_regexp_substr('a1b2', '[a-z]([0-9])', 1, 2, '', 1)   →   2
///
/// PostgreSQL: `regexp_count(text, pattern[, start[, flags]])`, `regexp_instr(text, pattern[, start[, n[, endoption[, flags[,
/// subexpr]]]]])`, `regexp_substr(text, pattern[, start[, n[, flags[, subexpr]]]])`
/// (postgresql.org/docs/15/functions-matching.html#FUNCTIONS-POSIX-REGEXP).
enum PostgresCount {
  static var functions: [ScalarFunction] { count + instr + substr }

  private static var count: [ScalarFunction] {
    let cache = PostgresFlags.cache(for: "regexp_count")
    return ScalarFunction.strict("tc_pg_regexp_count", 2...4) { arguments, result throws(SQLFailure) in
      let (text, start) = (arguments.bytes(at: 0), arguments.int(at: 2, default: 1))
      try PatternPlace.check(start, "start", atLeast: 1)
      let expression = try cache.expression(arguments.bytes(at: 1), flags: arguments.bytes(at: 3))
      let place = PatternPlace.position(start, in: text)
      result.integer(Int64(place.map { expression.matchCount(in: text, from: $0) } ?? 0))
    }
  }

  private static var instr: [ScalarFunction] {
    let cache = PostgresFlags.cache(for: "regexp_instr")
    return ScalarFunction.strict("tc_pg_regexp_instr", 2...7) { arguments, result throws(SQLFailure) in
      let side = arguments.int(at: 4, default: 0)
      let text = arguments.bytes(at: 0)
      let range = try range(arguments, text, cache, flags: 5) { () throws(SQLFailure) in
        guard side == 0 || side == 1 else { throw SQLFailure("22023", "invalid value for parameter \"endoption\": \(side)") }
      }
      let place = range.map { text[..<(side == 1 ? $0.upperBound : $0.lowerBound)].characterCount + 1 }
      result.integer(Int64(place ?? 0))
    }
  }

  private static var substr: [ScalarFunction] {
    let cache = PostgresFlags.cache(for: "regexp_substr")
    return ScalarFunction.strict("tc_pg_regexp_substr", 2...6) { arguments, result throws(SQLFailure) in
      let text = arguments.bytes(at: 0)
      guard let range = try range(arguments, text, cache, flags: 4, { () throws(SQLFailure) in }) else { return }
      result.text(text[range])
    }
  }

  /// The whole match, or the group of it that is asked for behind the flags.
  private static func range(
    _ arguments: FunctionArguments, _ text: [UInt8], _ cache: PatternCache, flags: Int, _ check: () throws(SQLFailure) -> Void
  ) throws(SQLFailure) -> Range<Int>? {
    let (start, number) = (arguments.int(at: 2, default: 1), arguments.int(at: 3, default: 1))
    let asked = arguments.int(at: flags + 1, default: 0)
    try PatternPlace.check(start, "start", atLeast: 1)
    try PatternPlace.check(number, "n", atLeast: 1)
    try check()
    try PatternPlace.check(asked, "subexpr", atLeast: 0)
    let expression = try cache.expression(arguments.bytes(at: 1), flags: arguments.bytes(at: flags))
    let group = expression.groupCount == 0 && asked == 1 ? 0 : asked  // a pattern without groups is its own first one
    guard group <= expression.groupCount, let place = PatternPlace.position(start, in: text) else { return nil }
    return expression.match(number, in: text, from: place)?[group]
  }
}
