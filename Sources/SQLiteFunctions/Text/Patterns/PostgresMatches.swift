import Patterns
import SQLiteDriver

/// What a match's groups hold, as JSON arrays; the whole match where the pattern has no group.
///
///     tc_pg_regexp_match('a1b2', '([a-z])([0-9])')          →   ["a", "1"]
///     tc_pg_regexp_matches('a1b2', '([a-z])([0-9])', 'g')   →   [["a", "1"], ["b", "2"]]
///     tc_pg_regexp_split('a, b', ',\s*')                    →   ["a", "b"]
///     tc_pg_substring('a1b2', '[0-9]')                      →   1
///
/// PostgreSQL: `regexp_match`, `regexp_matches`, `regexp_split_to_array` and `…_table`, `substring(text from pattern)`
/// (postgresql.org/docs/15/functions-matching.html#FUNCTIONS-POSIX-REGEXP).
enum PostgresMatches {
  static var functions: [ScalarFunction] { match + matches + split + substring }

  private static var match: [ScalarFunction] {
    let cache = PostgresFlags.cache(for: "regexp_match")
    return ScalarFunction.strict("tc_pg_regexp_match", 2...3) { arguments, result throws(SQLFailure) in
      let text = arguments.bytes(at: 0)
      let expression = try cache.expression(arguments.bytes(at: 1), flags: arguments.bytes(at: 2))
      guard let match = expression.match(1, in: text, from: 0) else { return }
      result.text(groups(match, in: text))
    }
  }

  private static var matches: [ScalarFunction] {
    let cache = PostgresFlags.cacheWithGlobal()
    return ScalarFunction.strict("tc_pg_regexp_matches", 2...3) { arguments, result throws(SQLFailure) in
      let (text, flags) = (arguments.bytes(at: 0), arguments.bytes(at: 2))
      let expression = try cache.expression(arguments.bytes(at: 1), flags: flags)
      var list = JSONList()
      expression.forEachMatch(text.span) { match in
        list.append(json: groups(match, in: text))
        return PostgresFlags.isGlobal(flags)
      }
      result.text(list.closed)
    }
  }

  private static func groups(_ match: RegularExpression.Match, in text: [UInt8]) -> [UInt8] {
    var list = JSONList()
    for range in match.count == 1 ? match[...] : match.dropFirst() { list.append(range.map { text[$0] }) }
    return list.closed
  }

  private static var split: [ScalarFunction] {
    let cache = PostgresFlags.cache(for: "regexp_split_to_array")
    return ScalarFunction.strict("tc_pg_regexp_split", 2...3) { arguments, result throws(SQLFailure) in
      let text = arguments.bytes(at: 0)
      let expression = try cache.expression(arguments.bytes(at: 1), flags: arguments.bytes(at: 2))
      result.text(parts(of: text, between: expression))
    }
  }

  /// Empty matches at an end of the text or behind another match divide nothing.
  private static func parts(of text: [UInt8], between expression: RegularExpression) -> [UInt8] {
    var (list, start, previous) = (JSONList(), 0, 0)
    expression.forEachMatch(text.span) { match in
      guard let whole = match[0] else { return true }
      if whole.lowerBound < text.count && whole.upperBound > previous {
        list.append(text[start..<whole.lowerBound])
        start = whole.upperBound
      }
      previous = whole.upperBound
      return true
    }
    list.append(text[start...])
    return list.closed
  }

  private static var substring: [ScalarFunction] {
    let cache = PostgresFlags.cacheWithGlobal()
    return ScalarFunction.strict("tc_pg_substring", 2...2) { arguments, result throws(SQLFailure) in
      let text = arguments.bytes(at: 0)
      let expression = try cache.expression(arguments.bytes(at: 1))
      guard let match = expression.match(1, in: text, from: 0), let range = match[min(1, expression.groupCount)] else { return }
      result.text(text[range])
    }
  }
}
