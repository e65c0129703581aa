import Patterns

/// PostgreSQL's regular expressions on Snowflake: the pattern is written again, for Snowflake has no group that is not remembered, and
/// the flags become parameters.
extension PatternRewriting {
  static func snowflake(_ name: String, _ arguments: [String], _ constants: [String?], literal: @escaping (String) -> String) -> String? {
    guard name.hasPrefix("pattern_"), constants.count > 1 else { return nil }
    guard let pattern = constants[1] else { return arguments[1] == "NULL" ? "NULL" : nil }
    let place = flagPlace(name)
    guard let flags = place < constants.count ? constants[place] : "", let options = options(flags, name) else { return nil }
    guard case .success(let spelled) = RegularExpression.spelled(pattern, options, for: .snowflake) else { return nil }
    let parameters = (options.ignoresCase ? "i" : "c") + (spelled.isMultiline ? "m" : "")
    let call = SnowflakePatternCall(
      arguments: arguments, constants: constants, pattern: spelled, parameters: parameters,
      isGlobal: flags.utf8.contains(UInt8(ascii: "g")), literal: literal)
    return call.text(name)
  }

  private static func flagPlace(_ name: String) -> Int {
    switch name {
    case "pattern_match": 2
    case "pattern_count", "pattern_replace": 3
    case "pattern_substr": 4
    default: 5
    }
  }

  private static func options(_ flags: String, _ name: String) -> PatternOptions? {
    var options = PatternOptions(.postgres)
    let isKnown = flags.utf8.allSatisfy { $0 == UInt8(ascii: "g") || options.applyPostgres($0) }
    if name.hasPrefix("pattern_folded") { options.ignoresCase = true }
    return isKnown ? options : nil
  }
}
