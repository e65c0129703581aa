import Patterns
import SQLiteDriver

/// `tc_like(text, pattern[, escape])` and `tc_ilike`: `%` is any text, `_` a character; the escape character is a backslash unless it
/// is given, and none where it is empty.
///
///     tc_like('a%b', 'a\%_')      →   1
///     tc_ilike('MÜLLER', 'mü%')   →   1
///
/// PostgreSQL: `LIKE`, `ILIKE` (postgresql.org/docs/15/functions-matching.html#FUNCTIONS-LIKE). Snowflake's have no escape character
/// unless it is given: '' here.
enum Like {
  static var functions: [ScalarFunction] { function("tc_like") { $0 } + function("tc_ilike", folded) }

  private static func function(_ name: String, _ folded: @escaping ([UInt8]) -> [UInt8]) -> [ScalarFunction] {
    var last: (pattern: [UInt8], escape: [UInt8], parsed: LikePattern)?
    return ScalarFunction.strict(name, 2...3) { arguments, result throws(SQLFailure) in
      let pattern = arguments.bytes(at: 1)
      let escape = arguments.count > 2 ? arguments.bytes(at: 2) : [UInt8(ascii: "\\")]
      if last?.pattern != pattern || last?.escape != escape {
        last = (pattern, escape, try LikePattern(pattern, escape: escape, folded: folded))
      }
      guard let parsed = last?.parsed else { return }
      result.boolean(try parsed.matches(folded(arguments.bytes(at: 0))))
    }
  }

  /// In small letters.
  private static func folded(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 >= 0x80 }) else { return text.map { (65...90).contains($0) ? $0 | 0x20 : $0 } }
    var output: [UInt8] = []
    for scalar in text.scalars { output.append(scalar.simpleLowercase) }
    return output
  }
}
