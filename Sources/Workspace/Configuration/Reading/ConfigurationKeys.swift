/// Every key that the file may hold. `*` stands for a name of the author's own choice.
///
/// The readers of the sections check against this list, and so do overrides.
enum ConfigurationKeys {
  static let all = [
    "version", "project", "sources", "exclude", "migrations", "tests", "source_dialect", "targets", "ops_schema", "templates.*",
    "variables.*", "environments.*.url", "environments.*.password", "environments.*.variables.*", "environments.*.lock_timeout",
    "environments.*.require_proof", "environments.*.phases", "lint.preset", "lint.rules.*", "lint.fail_on", "lint.baseline", "lint.schema",
    "format.keyword_case", "format.indent", "format.line_width", "format.commas",
  ].map { $0.split(separator: ".").map(String.init) }

  /// Keys whose value is a list; an override writes it with commas.
  private static let lists: Set<String> = ["sources", "exclude", "targets", "phases"]

  static func isList(_ path: [String]) -> Bool { path.last.map(lists.contains) ?? false }

  /// The keys that may stand in a group, in the order above: of `lint`, its four; of `variables`, any (nil).
  static func keys(in group: [String]) -> [String]? {
    let below = all.filter { $0.count > group.count && matches(group, Array($0.prefix(group.count))) }.map { $0[group.count] }
    if below.contains("*") { return nil }
    return below.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  static func isKnown(_ path: [String]) -> Bool { all.contains { matches(path, $0) } }

  private static func matches(_ path: [String], _ pattern: [String]) -> Bool {
    path.count == pattern.count && zip(path, pattern).allSatisfy { $1 == "*" || $0 == $1 }
  }
}
