import Diagnostics
import SourceText
import Testing

struct GitHubRendererTests {
  private func command(_ severity: Severity, _ message: String, at range: Range<Int>, path: String = "a.sql") -> String {
    let file = SourceFile(path: path, text: "SELECT é,\n b\n")
    let diagnostic = Diagnostic("ROW001", severity, message, at: SourceRange(range))
    return GitHubRenderer().render([FileFindings(file: file, diagnostics: [diagnostic])])
  }

  @Test func namesFileLinesColumnsAndCode() {
    #expect(
      command(.error, "no", at: 7..<9) == "::error file=a.sql,line=1,endLine=1,col=8,endColumn=9,title=ROW001::no\n")
  }

  @Test func leavesColumnsOutOfARangeOnSeveralLines() {
    #expect(command(.warning, "no", at: 7..<13) == "::warning file=a.sql,line=1,endLine=2,title=ROW001::no\n")
  }

  @Test func callsAnInfoANotice() {
    #expect(command(.info, "no", at: 0..<0).hasPrefix("::notice file=a.sql,line=1,endLine=1,col=1,endColumn=2,"))
  }

  @Test func escapesWhatTheCommandSyntaxNeeds() {
    let output = command(.error, "100%: a,\r\nb", at: 0..<1, path: "c:\\50%,x.sql")
    #expect(output.hasPrefix("::error file=c%3A\\50%25%2Cx.sql,line="))
    #expect(output.hasSuffix("::100%25: a,%0D%0Ab\n"))
  }

  @Test func keepsNotesAndHelpInTheMessage() {
    let file = SourceFile(path: "a.sql", text: "a\nb")
    let diagnostic = Diagnostic(
      "ROW001", .error, "no", at: SourceRange(0..<1), notes: [.init("here", at: SourceRange(2..<3))], help: "do")
    #expect(GitHubRenderer().render([FileFindings(file: file, diagnostics: [diagnostic])]).hasSuffix("::no%0Aline 2: here%0Ahelp: do\n"))
  }
}
