/// The registry of rules: the families' lists, which lie beside their rules. A rule that is in none does not run; a test holds them
/// against the files and the pages.
public enum Rules {
  public static let families = [
    RuleFamily("Exceptions", "EXC", "Errors", exceptions),
    RuleFamily("Transactions", "TXN", "Transactions", transactions),
    RuleFamily("Logging", "LOG", "Logging", logging),
    RuleFamily("LostRows", "ROW", "Lost rows", lostRows),
    RuleFamily("Merge", "MRG", "Merge", merge),
    RuleFamily("Insert", "INS", "Insert", insert),
    RuleFamily("Manipulation", "DML", "Update and delete", manipulation),
    RuleFamily("Queries", "QRY", "Queries", queries),
    RuleFamily("Casts", "CST", "Casts", casts),
    RuleFamily("Dates", "DAT", "Dates", dates),
    RuleFamily("Loads", "COP", "Loading files", loads),
    RuleFamily("Security", "SEC", "Security", security),
    RuleFamily("Privacy", "PII", "Personal data", privacy),
    RuleFamily("Variables", "VAR", "Variables", variables),
    RuleFamily("DynamicSQL", "DYN", "Dynamic SQL", dynamicSQL),
    RuleFamily("Performance", "PRF", "Performance", performance),
    RuleFamily("Sessions", "SES", "Sessions", sessions),
    RuleFamily("Schema", "SCH", "Names and types", schema),
    RuleFamily("Portability", "POR", "Portability", portability),
    RuleFamily("Clarity", "STY", "Clarity", clarity),
    RuleFamily("Annotations", "ANL", "Annotations", annotations),
    RuleFamily("Hazards", "MIG", "Changes of a schema", hazards),
    RuleFamily("Allowances", "ALW", "Allowances", allowances),
  ]

  /// Every rule, by family.
  public static let all: [any LintRule] = families.flatMap(\.rules)

  /// The rule with this code, in whatever case it is written.
  public static func rule(_ code: String) -> (any LintRule)? { all.first { $0.code == code.uppercased() } }
}
