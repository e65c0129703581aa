import Patterns
import SQLiteDriver

/// Snowflake's functions of regular expressions. `.` matches no line's end without the parameter `s`.
///
///     tc_sf_rlike('Müller', 'm.*', 'i')                  →   1          the whole text must match
///     tc_sf_regexp_replace('a1b2', '[0-9]', '#')         →   a#b#       all matches
///     tc_sf_regexp_substr('a1b2', '([a-z])([0-9])', 1, 2, 'e', 2)   →   2
///
/// The search takes what stands in front of its position for no part of the text, and an empty pattern matches nothing.
///
/// docs.snowflake.com/en/sql-reference/functions-regexp, …/functions/regexp_substr
enum SnowflakePatterns {
  static var functions: [ScalarFunction] { match + count + instr + substr + substrAll + replace }

  private static func cache() -> PatternCache {
    PatternCache(.snowflake) { flags, options throws(SQLFailure) in
      for letter in flags where letter != UInt8(ascii: "e") {
        guard options.applySnowflake(letter) else {
          throw SQLFailure("22023", "Invalid regular expression parameter '\(Unicode.Scalar(letter))'")
        }
      }
    }
  }

  private static var match: [ScalarFunction] {
    let cache = cache()
    return ScalarFunction.strict("tc_sf_rlike", 2...3) { arguments, result throws(SQLFailure) in
      let expression = try cache.expression(arguments.bytes(at: 1), flags: arguments.bytes(at: 2))
      result.boolean(expression.matchesWhole(arguments.bytes(at: 0).span))
    }
  }

  private static var count: [ScalarFunction] {
    let cache = cache()
    return ScalarFunction.strict("tc_sf_regexp_count", 2...4) { arguments, result throws(SQLFailure) in
      let expression = try cache.expression(arguments.bytes(at: 1), flags: arguments.bytes(at: 3))
      let searched = try searched(arguments, 2)
      result.integer(Int64(searched.map { expression.matchCount(in: $0.text, from: 0) } ?? 0))
    }
  }

  private static var instr: [ScalarFunction] {
    let cache = cache()
    return ScalarFunction.strict("tc_sf_regexp_instr", 2...7) { arguments, result throws(SQLFailure) in
      let text = arguments.bytes(at: 0)
      guard let range = try range(arguments, text, cache, flags: 5) else { return result.integer(0) }
      let isEnd = arguments.integer(at: 4, default: 0) != 0
      result.integer(Int64(text[..<(isEnd ? range.upperBound : range.lowerBound)].characterCount + 1))
    }
  }

  private static var substr: [ScalarFunction] {
    let cache = cache()
    return ScalarFunction.strict("tc_sf_regexp_substr", 2...6) { arguments, result throws(SQLFailure) in
      let text = arguments.bytes(at: 0)
      if let range = try range(arguments, text, cache, flags: 4) { result.text(text[range]) }
    }
  }

  private static func range(
    _ arguments: FunctionArguments, _ text: [UInt8], _ cache: PatternCache, flags: Int
  ) throws(SQLFailure) -> Range<Int>? {
    let expression = try cache.expression(arguments.bytes(at: 1), flags: arguments.bytes(at: flags))
    guard let (searched, start) = try searched(arguments, 2) else { return nil }
    let match = expression.match(max(1, arguments.int(at: 3, default: 1)), in: searched, from: 0)
    return try group(arguments, flags, expression).flatMap { match?[$0] }.map { $0.lowerBound + start..<$0.upperBound + start }
  }

  /// The text from the position on, which is empty behind the end, and where that begins; nil where nothing can match.
  private static func searched(_ arguments: FunctionArguments, _ index: Int) throws(SQLFailure) -> (text: [UInt8], start: Int)? {
    let text = arguments.bytes(at: 0)
    let start = try place(arguments, index, in: text) ?? text.count
    guard !arguments.bytes(at: 1).isEmpty else { return nil }
    return (Array(text[start...]), start)
  }

  /// The number of the group that is wanted: the first one by `e` alone, the whole match without any.
  private static func group(_ arguments: FunctionArguments, _ flags: Int, _ expression: RegularExpression) throws(SQLFailure) -> Int? {
    let extracts = arguments.bytes(at: flags).contains(UInt8(ascii: "e"))
    let group = arguments.int(at: flags + 1, default: extracts ? min(1, expression.groupCount) : 0)
    guard group >= 0 else { throw SQLFailure("22023", "Invalid group number \(group)") }
    if group == 1 && expression.groupCount == 0 { return 0 }  // a pattern without groups is its own first one
    return group <= expression.groupCount ? group : nil
  }

  private static func place(_ arguments: FunctionArguments, _ index: Int, in text: [UInt8]) throws(SQLFailure) -> Int? {
    let start = arguments.int(at: index, default: 1)
    guard start > 0 else { throw SQLFailure("22023", "Invalid position \(start) in a function of regular expressions") }
    return PatternPlace.position(start, in: text)
  }

  private static var substrAll: [ScalarFunction] {
    let cache = cache()
    return ScalarFunction.strict("tc_sf_regexp_substr_all", 2...6) { arguments, result throws(SQLFailure) in
      let expression = try cache.expression(arguments.bytes(at: 1), flags: arguments.bytes(at: 4))
      let (group, first) = (try group(arguments, 4, expression), arguments.int(at: 3, default: 1))
      var (list, count) = (JSONList(), 0)
      guard let group, let (searched, _) = try searched(arguments, 2) else { return result.text(list.closed) }
      expression.forEachMatch(searched.span, from: 0) { match in
        count += 1
        if count >= first { list.append(match[group].map { searched[$0] }) }
        return true
      }
      result.text(list.closed)
    }
  }

  private static var replace: [ScalarFunction] {
    let cache = cache()
    return ScalarFunction.strict("tc_sf_regexp_replace", 2...6) { arguments, result throws(SQLFailure) in
      let text = arguments.bytes(at: 0)
      let expression = try cache.expression(arguments.bytes(at: 1), flags: arguments.bytes(at: 5))
      let number = arguments.int(at: 4, default: 0)
      guard number >= 0 else { throw SQLFailure("22023", "Invalid occurrence \(number) in REGEXP_REPLACE") }
      guard let (searched, start) = try searched(arguments, 3) else { return result.text(text) }
      let replacement = PatternReplacement(arguments.bytes(at: 2), whole: UInt8(ascii: "0"))
      result.text(text[..<start] + expression.replacing(searched, from: 0, number, with: replacement))
    }
  }
}
