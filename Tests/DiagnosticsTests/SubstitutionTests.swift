import Diagnostics
import SourceText
import Testing

/// Places in a text that stands for another.
struct SubstitutionTests {
  // read: SELECT longer, b
  private let file = SourceFile(path: "a.sql", text: "SELECT {{a}}, {{bb}} ")
    .substituting([
      TextEdit(replacing: SourceRange(start: 7, end: 12), with: "longer"), TextEdit(replacing: SourceRange(start: 14, end: 20), with: "b"),
    ])

  @Test func keepsBothTexts() {
    #expect(file.text == "SELECT longer, b ")
    #expect(file.original.text == "SELECT {{a}}, {{bb}} ")
  }

  @Test(arguments: [
    (0..<6, "SELECT"), (7..<13, "{{a}}"), (8..<10, "{{a}}"), (13..<14, ","), (15..<16, "{{bb}}"), (16..<17, " "), (7..<16, "{{a}}, {{bb}}"),
    (6..<7, " "), (14..<15, " "), (12..<14, "{{a}},"),
  ])
  func findsWhatTheAuthorWrote(_ range: Range<Int>, _ text: String) {
    #expect(file.original.text(file.originalRange(SourceRange(range))) == text)
  }

  @Test func leavesOutAFixThatWouldChangeATemplate() {
    func finding(_ range: Range<Int>) -> Diagnostic {
      let fix = Diagnostic.Fix("change", edits: [TextEdit(replacing: SourceRange(range), with: "x")])
      return Diagnostic("ABC001", .warning, "…", at: SourceRange(range), fix: fix)
    }
    let findings = FileFindings(file: file, diagnostics: [finding(0..<6), finding(7..<13)])
    #expect(findings.diagnostics.map { $0.fix?.edits.first?.range } == [SourceRange(start: 0, end: 6), nil])
  }
}
