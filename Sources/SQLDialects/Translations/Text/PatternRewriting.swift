import Patterns
import SQLEmission

/// What templates with `@…pattern…` make of regular expressions that are written out.
///
/// A constant pattern is read when it is compiled: what the target cannot match is refused then, and not in the night.
enum PatternRewriting {
  /// `checked_pattern_f(x, pattern, …)` is `f(x, pattern, …)`; `checked_folded_pattern_f` adds the flag for any case; `not_` before
  /// it says the contrary, and `in_c_` before all that it is matched in the collation C.
  static func sqlite(_ name: String, _ arguments: [String], _ constants: [String?]) -> String? {
    if name.hasPrefix("in_c_"), arguments.count > 1 {
      return sqlite(String(name.dropFirst(5)), [arguments[0], inC(arguments[1])] + arguments[2...], constants)
    }
    if name.hasPrefix("not_") { return sqlite(String(name.dropFirst(4)), arguments, constants).map { "(NOT \($0))" } }
    let isFolded = name.hasPrefix("checked_folded_pattern_")
    guard isFolded || name.hasPrefix("checked_pattern_"), constants.count > 1 else { return nil }
    if let pattern = constants[1], !isMatchable(pattern, .init(isSnowflake(name) ? .snowflake : .postgres)) { return nil }
    let function = name.dropFirst(isFolded ? "checked_folded_pattern_".utf8.count : "checked_pattern_".utf8.count)
    return "\(function)(\((arguments + (isFolded ? ["'i'"] : [])).joined(separator: ", ")))"
  }

  /// A pattern that is to be matched in the collation C.
  static func inC(_ pattern: String) -> String { "'\(PatternOptions.beginningOfC)' || \(pattern)" }

  private static func isSnowflake(_ name: String) -> Bool { name.split(separator: "_").contains("sf") }

  /// An invalid pattern is the database's to complain about, as it would.
  private static func isMatchable(_ pattern: String, _ options: PatternOptions) -> Bool {
    !RegularExpression.portability(pattern, options).contains { $0.kind == .unsupported && $0.reason != wordEdges }
  }

  /// Known to PostgreSQL and to our functions.
  private static let wordEdges = #"'\m' and '\M' are known to PostgreSQL alone"#
}
