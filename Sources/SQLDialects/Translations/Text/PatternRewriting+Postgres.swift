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
    let extracts = parameters.utf8.contains(UInt8(ascii: "e")) && spelled.groups.count > 1
    return call(name, arguments, constants, literal(text), group: extracts ? "1" : "0", literal)
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
    switch name {
    case "pattern_like": return "regexp_like(\(text), \(pattern))"
    case "pattern_count": return "regexp_count(\(text), \(pattern), \(number(2, "1")))"
    case "pattern_instr":
      return "regexp_instr(\(text), \(pattern), \(number(2, "1")), \(number(3, "1")), \(number(4, "0")), '', \(number(6, group)))"
    case "pattern_substr":
      return "regexp_substr(\(text), \(pattern), \(number(2, "1")), \(number(3, "1")), '', \(number(5, group)))"
    case "pattern_replace":
      let replacement = arguments.count > 2 ? replacement(arguments[2], constants[2], literal) : "''"
      return "regexp_replace(\(text), \(pattern), \(replacement), \(number(3, "1")), \(number(4, "0")), '')"
    default: return nil
    }
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
