import Diagnostics
import Foundation
import Reports
import SourceText
import TestSupport
import Testing

struct SARIFRendererTests {
  private static let schemaPath = "Tests/ReportsTests/Schemas/sarif-schema-2.1.0.json"

  private func log(_ findings: [FileFindings] = Sample.findings) throws -> String {
    try SARIFRenderer(
      version: "1.2.3", rules: Sample.rules, from: Date(timeIntervalSince1970: 0), to: Date(timeIntervalSince1970: 1), exitCode: 1
    ).render(findings)
  }

  private func run(_ findings: [FileFindings] = Sample.findings) throws -> [String: Any] {
    let log = try JSONSerialization.jsonObject(with: Data(try log(findings).utf8)) as? [String: Any]
    return try #require((log?["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ findings: [FileFindings] = Sample.findings) throws -> [[String: Any]] {
    try #require(try run(findings)["results"] as? [[String: Any]])
  }

  @Test func writesWhatTheStandardsSchemaAllows() throws {
    let schema = try JSONSchema(at: Self.schemaPath)
    #expect(try schema.faults(of: try log()) == [])
    #expect(try schema.faults(of: try log([])) == [])
  }

  /// The check itself notices what it should.
  @Test(arguments: [
    ("\"level\" : \"error\"", "\"level\" : \"hint\""), ("\"ruleId\"", "\"rule\""), ("\"startLine\" : 2", "\"startLine\" : 0"),
    ("\"startTimeUtc\" : \"1970-01-01T00:00:00Z\"", "\"startTimeUtc\" : \"yesterday\""),
    ("\"text\" : \"keep the keys\"", "\"texts\" : \"\""),
    ("\"uri\" : \"sql/clean.sql\"", "\"uri\" : \"a b\""), ("\"version\" : \"2.1.0\"", "\"version\" : \"2.0.0\""),
  ])
  func isHeldAgainstTheWholeSchema(_ from: String, _ to: String) throws {
    let log = try log()
    #expect(log.contains(from))
    #expect(try JSONSchema(at: Self.schemaPath).faults(of: log.replacing(from, with: to)) != [])
  }

  @Test func describesTheRulesThatLookedAndPointsAtThem() throws {
    let driver = try #require((try run()["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["ROW001", "EXC001", "SYN001"])
    #expect((rules[0]["help"] as? [String: Any])?["markdown"] as? String == "# ROW001\n\nText.\n")
    #expect((rules[1]["defaultConfiguration"] as? [String: Any])?["level"] as? String == "warning")
    #expect(try results().map { $0["ruleIndex"] as? Int } == [0, 2])
    #expect(try results().map { $0["level"] as? String } == ["error", "warning"])
  }

  @Test func countsColumnsInCodePoints() throws {
    let location = (try results()[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    let region = location?["region"] as? [String: Int]
    #expect(region == ["startLine": 2, "startColumn": 15, "endLine": 2, "endColumn": 21])
    let artifact = location?["artifactLocation"] as? [String: Any]
    #expect(artifact?["uri"] as? String == "sql/my%20calls.sql")
    #expect(artifact?["uriBaseId"] as? String == "%SRCROOT%")
  }

  @Test func carriesNotesAndFixes() throws {
    let result = try results()[0]
    let note = (result["relatedLocations"] as? [[String: Any]])?.first
    #expect((note?["message"] as? [String: Any])?["text"] as? String == "loads them")
    let change = ((result["fixes"] as? [[String: Any]])?.first?["artifactChanges"] as? [[String: Any]])?.first
    let replacements = change?["replacements"] as? [[String: Any]] ?? []
    #expect(replacements.map { ($0["insertedContent"] as? [String: Any])?["text"] as? String } == ["1", "y"])
  }

  @Test func knowsAFindingAgainWhenItsLineMoves() throws {
    func fingerprint(_ text: String) throws -> String? {
      let file = SourceFile(path: "a.sql", text: text)
      let start = try #require(text.range(of: "MM")?.lowerBound.utf16Offset(in: text))
      let finding = Diagnostic("DAT001", .error, "no", at: SourceRange(start..<start + 2))
      return (try results([FileFindings(file: file, diagnostics: [finding])])[0]["partialFingerprints"] as? [String: String])?[
        "transformc/v1"]
    }
    let before = try #require(try fingerprint("SELECT TO_CHAR(t, 'HH24:MM');"))
    #expect(try fingerprint("-- new\n\n  select to_char(t,\t'HH24:MM');\r\nSELECT 2;") == before)
    #expect(try fingerprint("SELECT TO_CHAR(u, 'HH24:MM');") != before)
  }

  @Test func tellsEqualFindingsApart() throws {
    let file = SourceFile(path: "a.sql", text: "a;\na;\n")
    let same = [0, 3].map { Diagnostic("ROW001", .error, "no", at: SourceRange($0..<$0 + 1)) }
    let names = try results([FileFindings(file: file, diagnostics: same)]).map {
      ($0["partialFingerprints"] as? [String: String])?.values.first
    }
    #expect(names[1] == names[0].map { $0 + ":2" })
  }

  @Test func namesAFileElsewhereByItsWholeAddress() throws {
    let file = SourceFile(path: "/tmp/a:b.sql", text: "x")
    let artifacts = try run([FileFindings(file: file, diagnostics: [])])["artifacts"] as? [[String: Any]]
    let location = artifacts?.first?["location"] as? [String: Any]
    #expect(location?["uri"] as? String == "file:///tmp/a%3Ab.sql")
    #expect(location?["uriBaseId"] == nil)
  }
}
