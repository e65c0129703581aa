import Patterns
import SQLiteDriver

/// `tc_pg_similar(text, pattern[, escape])`: whether the whole text matches a pattern of SQL's own kind.
///
///     tc_pg_similar('abc', '%(b|d)_')   →   1
///
/// PostgreSQL: `SIMILAR TO` (postgresql.org/docs/15/functions-matching.html#FUNCTIONS-SIMILARTO-REGEXP), which makes a regular
/// expression of it too.
enum SimilarPattern {
  static var functions: [ScalarFunction] {
    let cache = PostgresFlags.cacheWithGlobal()
    return ScalarFunction.strict("tc_pg_similar", 2...3) { arguments, result throws(SQLFailure) in
      let escape = arguments.count > 2 ? arguments.bytes(at: 2) : [UInt8(ascii: "\\")]
      let expression = try cache.expression(try pattern(arguments.bytes(at: 1), escape))
      result.boolean(expression.hasMatch(arguments.bytes(at: 0).span))
    }
  }

  private static func pattern(_ text: [UInt8], _ escape: [UInt8]) throws(SQLFailure) -> [UInt8] {
    guard escape.characterCount <= 1 else { throw SQLFailure("22025", "invalid escape string") }
    let beginning = Array(PatternOptions.beginningOfC.utf8)
    if text.starts(with: beginning) { return beginning + (try pattern(Array(text.dropFirst(beginning.count)), escape)) }
    var (output, isEscaped, isInBrackets) = (Array("^(?:".utf8), false, false)
    for character in text.characters {
      if isEscaped {
        output += [UInt8(ascii: "\\")] + character
        isEscaped = false
      } else if character.elementsEqual(escape) {
        isEscaped = true
      } else if isInBrackets {
        output += character.first == UInt8(ascii: "\\") ? Array("\\\\".utf8) : Array(character)
        isInBrackets = character.first != UInt8(ascii: "]")
      } else {
        output += expression(for: character)
        isInBrackets = character.first == UInt8(ascii: "[")
      }
    }
    return output + ")$".utf8
  }

  private static func expression(for character: ArraySlice<UInt8>) -> [UInt8] {
    switch character.first {
    case UInt8(ascii: "%"): Array(".*".utf8)
    case UInt8(ascii: "_"): [UInt8(ascii: ".")]
    case UInt8(ascii: "("): Array("(?:".utf8)
    case UInt8(ascii: "\\"), UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "$"): [UInt8(ascii: "\\")] + character
    default: Array(character)
    }
  }
}
