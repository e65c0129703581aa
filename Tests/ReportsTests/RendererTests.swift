import Diagnostics
import Foundation
import Reports
import SourceText
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct RendererTests {
  private func root(_ xml: String) throws -> XMLElement {
    try #require(try XMLDocument(xmlString: xml, options: []).rootElement())
  }

  @Test func writesCheckstyleThatAReaderUnderstands() throws {
    let files = try root(CheckstyleRenderer().render(Sample.findings)).elements(forName: "file")
    #expect(files.map { $0.attribute(forName: "name")?.stringValue } == ["sql/my calls.sql", "sql/clean.sql"])
    let errors = files[0].elements(forName: "error")
    #expect(errors.map { $0.attribute(forName: "line")?.stringValue } == ["2", "3"])
    #expect(errors[0].attribute(forName: "message")?.stringValue == "rows <get> \"lost\" & more\nhelp: keep the keys")
    #expect(errors.map { $0.attribute(forName: "source")?.stringValue } == ["transformc.ROW001", "transformc.SYN001"])
    #expect(files[1].childCount == 0)
  }

  @Test func makesATestOfEachFindingAndOfEachCleanFile() throws {
    let suites = try root(JUnitRenderer(failsOn: .error).render(Sample.findings))
    #expect(suites.attribute(forName: "tests")?.stringValue == "3")
    #expect(suites.attribute(forName: "failures")?.stringValue == "1")
    let tests = suites.elements(forName: "testsuite").flatMap { $0.elements(forName: "testcase") }
    #expect(tests.map { $0.attribute(forName: "name")?.stringValue } == ["ROW001 at 2:15", "SYN001 at 3:1", "no findings"])
    #expect(tests.map { $0.elements(forName: "failure").count } == [1, 0, 0])
    #expect(tests[1].elements(forName: "system-out").first?.stringValue == "sql/my calls.sql:3:1: warning[SYN001]: expected more")
  }

  @Test func writesNoCharacterThatXMLDoesNotHave() throws {
    let finding = Diagnostic("SYN001", .error, "found '\u{1B}\u{FFFF}\t'", at: SourceRange(0..<1))
    let xml = CheckstyleRenderer().render([FileFindings(file: SourceFile(path: "a.sql", text: "x"), diagnostics: [finding])])
    let error = try root(xml).elements(forName: "file").first?.elements(forName: "error").first
    #expect(error?.attribute(forName: "message")?.stringValue == "found '\u{FFFD}\u{FFFD}\t'")
  }

  @Test func givesGitLabEachFindingOnce() throws {
    let data = Data(try GitLabRenderer().render(Sample.findings).utf8)
    let issues = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(issues.map { $0["check_name"] as? String } == ["ROW001", "SYN001"])
    #expect(issues.map { $0["severity"] as? String } == ["major", "minor"])
    #expect(Set(issues.map { $0["fingerprint"] as? String }).count == 2)
    let location = issues[0]["location"] as? [String: Any]
    #expect(location?["path"] as? String == "sql/my calls.sql")
    #expect((location?["lines"] as? [String: Int]) == ["begin": 2, "end": 2])
  }
}
