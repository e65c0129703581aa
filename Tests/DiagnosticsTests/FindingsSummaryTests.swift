import Diagnostics
import SourceText
import Testing

struct FindingsSummaryTests {
  private func findings(
    _ severities: Severity..., isFixable: Bool = false, _ safety: Diagnostic.Fix.Safety = .safe
  ) -> FileFindings {
    let place = SourceRange(0..<0)
    let fix = isFixable ? Diagnostic.Fix("do", safety, edits: [TextEdit(replacing: place, with: "x")]) : nil
    let diagnostics = severities.map { Diagnostic("ROW001", $0, "no", at: place, fix: fix) }
    return FileFindings(file: SourceFile(path: "a.sql", text: ""), diagnostics: diagnostics)
  }

  @Test func countsBySeverityAndFile() {
    let summary = FindingsSummary([findings(.error, .warning), findings(.error), findings()], files: 41)
    #expect(summary.text == "2 errors, 1 warning in 2 of 41 files")
  }

  @Test func namesOneAndManyAndLeavesZeroOut() {
    #expect(FindingsSummary([findings(.error)], files: 1).text == "1 error in 1 of 1 file")
    #expect(FindingsSummary([findings(.info, .info, .warning, .warning)], files: 2).text == "2 warnings, 2 infos in 1 of 2 files")
    #expect(FindingsSummary([findings()], files: 1).text == "no findings in 1 file")
  }

  @Test func countsByCode() {
    let codes = ["ROW001", "EXC001", "ROW001", "DAT001"].map { Diagnostic($0, .error, "no", at: SourceRange(0..<0)) }
    let findings = FileFindings(file: SourceFile(path: "a.sql", text: ""), diagnostics: codes)
    #expect(FindingsSummary([findings], files: 1).codes.map { "\($0.count) \($0.code)" } == ["2 ROW001", "1 DAT001", "1 EXC001"])
  }

  @Test func countsWhatHasAFix() {
    let summary = FindingsSummary([findings(.error, isFixable: true), findings(.error)], files: 2)
    #expect(summary.fixable == 1)
    #expect(summary.fixes == "1 fixable with --fix")
    #expect(FindingsSummary([findings(.error)], files: 1).fixes == nil)
    let both = [findings(.error, .error, isFixable: true, .suggested), findings(.error, isFixable: true)]
    #expect(FindingsSummary(both, files: 2).fixes == "1 fixable with --fix, 2 with --fix --unsafe")
  }
}
