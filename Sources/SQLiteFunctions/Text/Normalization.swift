import Foundation
import SQLiteDriver

/// `tc_normalize(text, form)` and `tc_is_normalized(text, form)`: nfc, nfd, nfkc, nfkd.
///
///     tc_normalize('e' || char(769), 'nfc')   →   é
///
/// PostgreSQL: `normalize`, `IS NORMALIZED` (postgresql.org/docs/15/functions-string.html). Foundation has Unicode's tables for it.
enum Normalization {
  static var functions: [ScalarFunction] {
    ScalarFunction.strict("tc_normalize", 1...2) { arguments, result throws(SQLFailure) in result.text(try normalized(arguments)) }
      + ScalarFunction.strict("tc_is_normalized", 1...2) { arguments, result throws(SQLFailure) in
        result.boolean(try normalized(arguments).utf8.elementsEqual(arguments.bytes(at: 0)))
      }
  }

  private static func normalized(_ arguments: FunctionArguments) throws(SQLFailure) -> String {
    let text = String(decoding: arguments.bytes(at: 0), as: UTF8.self)
    let form = String(decoding: arguments.bytes(at: 1), as: UTF8.self)
    switch form.lowercased() {
    case "", "nfc": return text.precomposedStringWithCanonicalMapping
    case "nfd": return text.decomposedStringWithCanonicalMapping
    case "nfkc": return text.precomposedStringWithCompatibilityMapping
    case "nfkd": return text.decomposedStringWithCompatibilityMapping
    default: throw SQLFailure("22023", "invalid normalization form: \(form)")
    }
  }
}
