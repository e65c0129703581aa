import Diagnostics
import SQLLint

/// The rules in columns, by family.
///
///     Lost rows
///       ROW001  mark-processed-predicate  error  –  default, strict  a flag is set by asking the load's question again
struct RuleTable {
  let families: [(family: RuleFamily, rules: [any LintRule])]
  let terminal: Terminal

  var text: String {
    let rows = families.flatMap(\.rules).map(cells)
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let blocks = families.map { family, rules in
      terminal.paint(family.title, .strong) + "\n" + rules.map { line(cells($0), widths, $0.defaultSeverity) }.joined()
    }
    return blocks.joined(separator: "\n")
  }

  private func cells(_ rule: any LintRule) -> [String] {
    [rule.code, rule.name, rule.defaultSeverity.name, rule.fixName, rule.presetNames.joined(separator: ", "), rule.summary]
  }

  private func line(_ cells: [String], _ widths: [Int], _ severity: Severity) -> String {
    let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
    let painted = padded.enumerated().map { $0 == 2 && severity == .error ? terminal.paint($1, .failure) : $1 }
    return "  " + (painted + [cells[5]]).joined(separator: "  ") + "\n"
  }

  var markdown: String {
    families.map { family, rules in
      let head = "## \(family.title)\n\n| code | rule | severity | fix | presets | finds |\n|---|---|---|---|---|---|\n"
      return head + rules.map { "| \(cells($0).map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n" }.joined()
    }.joined(separator: "\n")
  }
}
