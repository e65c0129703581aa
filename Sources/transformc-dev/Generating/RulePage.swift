import ArgumentParser
import Diagnostics
import SQLLint
import SQLSyntax
import SourceDialects
import SourceText

/// A rule and its page.
struct RulePage {
  let rule: any LintRule
  let family: RuleFamily
  let text: String

  var name: String { "\(rule.code)-\(rule.name).md" }

  /// In the order of the registry.
  static func all(in repository: Repository) throws -> [RulePage] {
    try Rules.families.flatMap { family in
      try family.rules.map { rule in
        let path = "Documentation/Rules/\(rule.code)-\(rule.name).md"
        guard let text = try? repository.text(path) else { throw ValidationError("\(rule.code) has no page: \(path)") }
        return RulePage(rule: rule, family: family, text: text)
      }
    }
  }

  /// What the page's own cases can be fixed by: the least safe of the fixes that they are offered; nil where there is none.
  var safety: Diagnostic.Fix.Safety? {
    let linter = rule.code.hasPrefix("ALW") ? Linter() : Linter(rules: [rule])
    let safeties = snippets.flatMap { snippet in
      let script = Script(grammar: snippet.contains("--@ dialect postgres") ? .postgres : .snowflake)
      script.parse(SourceFile(path: name, text: snippet))
      return linter.findings(in: script).filter { $0.code == rule.code }.compactMap { $0.fix?.safety }
    }
    return safeties.contains(.suggested) ? .suggested : safeties.first
  }

  /// The SQL of the page's cases.
  private var snippets: [String] {
    text.split(separator: "\n```sql\n").dropFirst().compactMap { $0.split(separator: "\n```", maxSplits: 1).first.map { "\($0)\n" } }
  }
}
