import Patterns
import SQLiteDriver

/// `tc_pg_initcap(text)`, `tc_pg_initcap_in_c(text)` and `tc_sf_initcap(text[, delimiters])`: each word with a capital and small letters.
///
///     tc_pg_initcap('hello wORLD')          →   Hello World
///     tc_pg_initcap_in_c('élan éLAN')       →   éLan éLan
///     tc_sf_initcap('one two-three', ' ')   →   One Two-three
///
/// PostgreSQL: `initcap`, whose words are of letters and digits, in the collation C of those of ASCII alone. Snowflake: INITCAP, whose words stand between delimiters
/// (docs.snowflake.com/en/sql-reference/functions/initcap).
enum InitialCapitals {
  static var functions: [ScalarFunction] { postgres + snowflake }

  private static var postgres: [ScalarFunction] {
    ScalarFunction.strict("tc_pg_initcap", 1...1) { arguments, result throws(SQLFailure) in
      result.text(capitalized(arguments.bytes(at: 0)) { $0.isLetterOrDigit })
    }
      + ScalarFunction.strict("tc_pg_initcap_in_c", 1...1) { arguments, result throws(SQLFailure) in
        result.text(capitalized(arguments.bytes(at: 0)) { $0.isASCII && $0.isLetterOrDigit })
      }
  }

  private static let delimiters = Set("!?@\"^#$&~_,.:;+-*%/|\\[](){}<> \t\n\r\u{b}\u{c}".unicodeScalars)

  private static var snowflake: [ScalarFunction] {
    ScalarFunction.strict("tc_sf_initcap", 1...2) { arguments, result throws(SQLFailure) in
      let delimiters = arguments.count > 1 ? Set(arguments.bytes(at: 1).scalars) : delimiters
      result.text(capitalized(arguments.bytes(at: 0)) { !delimiters.contains($0) })
    }
  }

  private static func capitalized(_ text: [UInt8], isPartOfWord: (Unicode.Scalar) -> Bool) -> [UInt8] {
    var (output, isInside) = ([UInt8](), false)
    for scalar in text.scalars {
      let isPart = isPartOfWord(scalar)
      output.append(isPart ? isInside ? scalar.simpleLowercase : scalar.simpleUppercase : scalar)
      isInside = isPart
    }
    return output
  }
}
