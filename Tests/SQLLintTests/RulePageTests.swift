import Diagnostics
import SQLLint
import SQLSyntax
import SourceText
import TestSupport
import Testing

/// Documentation/Rules is the rules' specification: every snippet is linted, and finds what its marks say.
struct RulePageTests {
  static let cases = try? MarkdownCase.all(in: "Documentation/Rules")

  @Test func thereIsAPage() { #expect((Self.cases ?? []).count > 60) }

  @Test(arguments: cases ?? [])
  func findsWhatItsPageMarksAndNoMore(_ snippet: MarkdownCase) throws {
    let marked = MarkedSQL(snippet.text)
    let script = script(marked.file)
    #expect(script.diagnostics.filter { $0.severity == .error } == [], "the snippet is good SQL")
    #expect(marked.differences(from: linter(for: snippet).findings(in: script)) == [])
  }

  @Test(arguments: cases ?? [])
  func fixesTakeTheirFindingsAway(_ snippet: MarkdownCase) throws {
    let linter = linter(for: snippet)
    let before = script(SourceFile(path: "before.sql", text: snippet.text))
    let findings = linter.findings(in: before)
    let edits = findings.compactMap(\.fix).flatMap(\.edits)
    let fixed = try #require(before.file.applying(edits), "the fixes of a file can be made together")
    let after = script(fixed)
    #expect(linter.findings(in: after).count == findings.count { $0.fix == nil })
    #expect(after.diagnostics.count { $0.severity == .error } == 0)
  }

  @Test(arguments: cases ?? [])
  func everyFindingNamesAWayOut(_ snippet: MarkdownCase) {
    for finding in linter(for: snippet).findings(in: script(SourceFile(path: "a.sql", text: snippet.text))) {
      #expect(finding.help?.isEmpty == false)
    }
  }

  /// The page's own rule alone; allowances need the others to have something to silence.
  private func linter(for snippet: MarkdownCase) -> Linter {
    let code = String(snippet.page.prefix(6))
    return code.hasPrefix("ALW") ? Linter() : Linter(rules: Rules.all.filter { $0.code == code })
  }
}
