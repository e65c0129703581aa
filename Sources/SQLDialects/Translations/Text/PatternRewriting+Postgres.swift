import Patterns

/// Snowflake's functions of regular expressions on PostgreSQL 15, which has most of them under the same names.
///
/// The pattern is written again, since `.` and groups differ; parameters become options in front of it.
extension PatternRewriting {
  static func postgres(_ name: String, _ arguments: [String], _ constants: [String?], literal: (String) -> String) -> String? {
    guard name.hasPrefix("pattern_"), constants.count > 1 else { return nil }
    guard let pattern = constants[1] else { return arguments[1] == "NULL" ? "NULL" : nil }
    let place = parameterPlace(name)
    guard let parameters = place < constants.count ? constants[place] : "c", let options = options(parameters) else { return nil }
    guard case .success(let spelled) = RegularExpression.spelled(pattern, options, for: .postgres) else { return nil }
    let front = (options.ignoresCase ? "i" : "") + (spelled.isMultiline ? "w" : "")
    let text = (front.isEmpty ? "" : "(?\(front))") + (name == "pattern_like" ? #"\A(?:\#(spelled.text))\Z"# : spelled.text)
    if pattern.isEmpty, name != "pattern_like" { return unmatched(name, arguments[0]) }
    let extracts = parameters.utf8.contains(UInt8(ascii: "e")) && spelled.groups.count > 1
    return call(name, arguments, constants, literal(text), group: extracts ? "1" : "0", literal)
  }

  /// What an empty pattern finds: nothing, not even in an empty text (docs.snowflake.com/en/sql-reference/functions-regexp).
  private static func unmatched(_ name: String, _ text: String) -> String? {
    switch name {
    case "pattern_count", "pattern_instr": "CASE WHEN \(text) IS NOT NULL THEN 0::bigint END"
    case "pattern_substr": "NULL::text"
    case "pattern_replace": text
    default: nil
    }
  }

  /// Where a function has its parameters.
  private static func parameterPlace(_ name: String) -> Int {
    switch name {
    case "pattern_like": 2
    case "pattern_count": 3
    case "pattern_substr": 4
    default: 5
    }
  }

  private static func options(_ parameters: String) -> PatternOptions? {
    var options = PatternOptions(.snowflake)
    let isKnown = parameters.utf8.allSatisfy { $0 == UInt8(ascii: "e") || options.applySnowflake($0) }
    return isKnown ? options : nil
  }

  private static func call(
    _ name: String, _ arguments: [String], _ constants: [String?], _ pattern: String, group: String, _ literal: (String) -> String
  ) -> String? {
    let number = { (place: Int, standard: String) in place < arguments.count ? "(\(arguments[place]))::int" : standard }
    let text = arguments[0]
    let start = start(arguments, constants, name == "pattern_replace" ? 3 : 2)
    let searched = start.map { "substr(\(text), \($0))" } ?? text
    switch name {
    case "pattern_like": return "regexp_like(\(text), \(pattern))"
    case "pattern_count": return "regexp_count(\(searched), \(pattern), 1)"
    case "pattern_instr":
      let found = "regexp_instr(\(searched), \(pattern), 1, \(number(3, "1")), \(number(4, "0")), '', \(number(6, group)))"
      return start.map { "CASE \(found) WHEN 0 THEN 0 ELSE \(found) + \($0) - 1 END" } ?? found
    case "pattern_substr": return "regexp_substr(\(searched), \(pattern), 1, \(number(3, "1")), '', \(number(5, group)))"
    case "pattern_replace":
      let replacement = arguments.count > 2 ? replacement(arguments[2], constants[2], literal) : "''"
      let rest = "regexp_replace(\(searched), \(pattern), \(replacement), 1, \(number(4, "0")), '')"
      return start.map { "left(\(text), \($0) - 1) || \(rest)" } ?? rest
    default: return nil
    }
  }

  /// Where the search begins, if not at the first character: what stands in front of it is no part of the text that is searched, so that
  /// a word may begin there.
  private static func start(_ arguments: [String], _ constants: [String?], _ place: Int) -> String? {
    place < arguments.count && arguments[place] != "1" ? "(\(arguments[place]))::int" : nil
  }

  /// The whole match is `\0` in one and `\&` in the other.
  private static func replacement(_ text: String, _ constant: String?, _ literal: (String) -> String) -> String {
    guard let constant else { return #"replace(\#(text), '\0', '\&')"# }
    return literal(
      constant.split(separator: "\\\\", omittingEmptySubsequences: false).map { String($0).replacingAll(#"\0"#, with: #"\&"#) }.joined(
        separator: "\\\\"))
  }
}

extension String {
  /// Every occurrence of a text, from left to right.
  func replacingAll(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
