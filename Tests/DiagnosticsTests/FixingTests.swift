import Diagnostics
import SourceText
import Testing

struct FixingTests {
  private let file = SourceFile(path: "a.sql", text: "SELECT a, b FROM t;\r\nSELECT c;\r\n")

  private func finding(_ edits: [(Range<Int>, String)], _ safety: Diagnostic.Fix.Safety = .safe, code: String = "ROW001") -> Diagnostic {
    let edits = edits.map { TextEdit(replacing: SourceRange($0.0), with: $0.1) }
    return Diagnostic(code, .error, "no", at: edits[0].range, fix: .init("do", safety, edits: edits))
  }

  private func fixed(
    _ findings: [Diagnostic], including safety: Diagnostic.Fix.Safety = .safe, isSound: (SourceFile) -> Bool = { _ in true }
  ) -> FixedFile {
    FixedFile(FileFindings(file: file, diagnostics: findings), including: safety, isSound: isSound)
  }

  @Test func makesAllThatDoNotTouch() {
    let result = fixed([finding([(7..<8, "x"), (10..<11, "y")]), finding([(28..<29, "z")])])
    #expect(result.file.text == "SELECT x, y FROM t;\r\nSELECT z;\r\n")
    #expect(result.fixed.count == 2)
  }

  @Test func makesTheFirstOfTwoThatTouch() {
    let result = fixed([finding([(7..<8, "x")]), finding([(8..<8, "!")]), finding([(7..<11, "z")])])
    #expect(result.file.text.hasPrefix("SELECT x, b"))
    #expect(result.fixed.count == 1)
    #expect(result.refused.isEmpty)
  }

  @Test func makesAFixWholeOrNotAtAll() {
    let result = fixed([finding([(10..<11, "y")]), finding([(7..<8, "x"), (10..<11, "z")], code: "ROW002")])
    #expect(result.fixed.map(\.code) == ["ROW002"])
    #expect(result.file.text.hasPrefix("SELECT x, z"))
  }

  @Test func leavesSuggestionsToThoseWhoAskForThem() {
    let findings = [finding([(7..<8, "x")], .suggested), finding([(10..<11, "y")])]
    #expect(fixed(findings).file.text.hasPrefix("SELECT a, y"))
    #expect(fixed(findings, including: .suggested).file.text.hasPrefix("SELECT x, y"))
  }

  @Test func refusesTheFixThatBreaksTheText() {
    let findings = [finding([(7..<8, "(")], code: "ROW001"), finding([(10..<11, "y")], code: "ROW002")]
    let result = fixed(findings) { !$0.text.contains("(") }
    #expect(result.file.text.hasPrefix("SELECT a, y"))
    #expect(result.fixed.map(\.code) == ["ROW002"])
    #expect(result.refused.map(\.code) == ["ROW001"])
  }

  @Test func writesTheLineEndsOfTheFile() {
    #expect(fixed([finding([(9..<9, "\n ")])]).file.text.hasPrefix("SELECT a,\r\n  b"))
  }

  @Test func keepsTheSafetyOfFixesBesideTemplates() {
    let filled = file.substituting([TextEdit(replacing: SourceRange(28..<29), with: "value")])
    let findings = FileFindings(file: filled, diagnostics: [finding([(7..<8, "x")], .suggested)])
    #expect(findings.diagnostics.map { $0.fix?.safety } == [.suggested])
  }
}
