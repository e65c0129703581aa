import SQLiteDriver

/// Snowflake's parts of texts: `tc_sf_split(text, separator)` and `tc_sf_strtok_to_array(text[, delimiters])` give JSON arrays,
/// `tc_sf_strtok(text[, delimiters[, n]])` and `tc_sf_split_part(text, separator, n)` one part.
///
///     tc_sf_split('a.b', '.')                    →   ["a", "b"]
///     tc_sf_strtok('user@example.com', '@.', 2)   →   example
///
/// A token is never empty. docs.snowflake.com/en/sql-reference/functions/split, …/strtok, …/split_part
enum Tokens {
  static var functions: [ScalarFunction] { split + strtok + strtokToArray + splitPart }

  private static var split: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_split", 2...2) { arguments, result throws(SQLFailure) in
      result.text(list(arguments.bytes(at: 0).parts(between: arguments.bytes(at: 1))))
    }
  }

  private static func list(_ parts: [ArraySlice<UInt8>]) -> [UInt8] {
    var list = JSONList()
    for part in parts { list.append(part) }
    return list.closed
  }

  private static var strtok: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_strtok", 1...3) { arguments, result throws(SQLFailure) in
      let (tokens, number) = (tokens(arguments), arguments.int(at: 2, default: 1))
      guard number >= 1, number <= tokens.count else { return }
      result.text(tokens[number - 1])
    }
  }

  private static var strtokToArray: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_strtok_to_array", 1...2) { arguments, result throws(SQLFailure) in result.text(list(tokens(arguments))) }
  }

  private static func tokens(_ arguments: FunctionArguments) -> [ArraySlice<UInt8>] {
    let text = arguments.bytes(at: 0)
    let delimiters = Set(arguments.count > 1 ? arguments.bytes(at: 1).characters : [[UInt8(ascii: " ")]])
    var (tokens, start, position) = ([ArraySlice<UInt8>](), 0, 0)
    while position < text.count {
      let end = text.endOfCharacter(at: position)
      if delimiters.contains(text[position..<end]) {
        if start < position { tokens.append(text[start..<position]) }
        start = end
      }
      position = end
    }
    return start < text.count ? tokens + [text[start...]] : tokens
  }

  /// The part 0 is the first one.
  private static var splitPart: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_split_part", 3...3) { arguments, result throws(SQLFailure) in
      let (parts, number) = (arguments.bytes(at: 0).parts(between: arguments.bytes(at: 1)), arguments.int(at: 2, default: 1))
      let index = number < 0 ? parts.count + max(number, -parts.count - 1) : max(number, 1) - 1
      result.text(parts.indices.contains(index) ? Array(parts[index]) : [])
    }
  }
}
