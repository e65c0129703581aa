/// The registry of rules: the families' lists, which lie beside their rules. A rule that is in none does not run; a test holds them
/// against the files and the pages.
public enum Rules {
  /// Every rule, by family.
  public static let all: [any LintRule] = [
    exceptions, transactions, logging, lostRows, merge, insert, manipulation, queries, casts, dates, loads, security, variables, dynamicSQL,
    performance, sessions, portability, schema, clarity, annotations, hazards, allowances,
  ].flatMap { $0 }

  /// The rule with this code, in whatever case it is written.
  public static func rule(_ code: String) -> (any LintRule)? { all.first { $0.code == code.uppercased() } }
}
