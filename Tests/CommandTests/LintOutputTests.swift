import Foundation
import TestSupport
import Testing

/// What `transformc lint` prints, and where.
struct LintOutputTests {
  private static let merge = """
    MERGE INTO mart.calls AS t USING (SELECT DISTINCT id, title FROM stg.calls) AS s ON t.id = s.id
    WHEN MATCHED AND t.title <> s.title THEN UPDATE SET title = s.title;

    """

  private func tool() throws -> CommandLineTool {
    try CommandLineTool(["transforms/a.sql": Self.merge, "transforms/b.sql": "SELECT TO_CHAR(x, 'HH24:MM') FROM s.t WHERE (;\n"])
  }

  @Test func saysHowToReadMoreOnceForEachCode() throws {
    let tool = try CommandLineTool(["a.sql": "SELECT TO_CHAR(x, 'HH24:MM'), TO_CHAR(x, 'HH24:MM') FROM s.t;"])
    let answer = try tool.run("lint", "a.sql")
    let lines = answer.output.split(separator: "\n")
    #expect(lines.count { $0 == " = fix: with --fix: write MI" } == 2)
    #expect(lines.count { $0 == " = explain: transformc explain DAT001" } == 1)
    #expect(answer.complaint.contains("2 errors in 1 of 1 file · 2 fixable with --fix · "))
  }

  @Test func writesSeveralFormsAtOnce() throws {
    let tool = try tool()
    let answer = try tool.run(
      "lint", "--output", "sarif=out/deep/lint.sarif", "--output", "junit=lint.xml", "--output", "gitlab=quality.json", "--output",
      "checkstyle=style.xml", "--output", "github=annotations.txt", "--output", "json=lint.json", "--output", "text")
    #expect(answer.code == 1)
    #expect(answer.output.contains("error[MRG002]"))
    let schema = try JSONSchema(at: "Tests/ReportsTests/Schemas/sarif-schema-2.1.0.json")
    #expect(try schema.faults(of: try #require(tool.text("out/deep/lint.sarif"))) == [])
    #expect(tool.text("lint.xml")?.contains("<failure type=\"MRG002\"") == true)
    #expect(tool.text("quality.json")?.contains("\"check_name\" : \"MRG002\"") == true)
    #expect(tool.text("style.xml")?.contains("source=\"transformc.MRG002\"") == true)
    #expect(tool.text("annotations.txt")?.contains("title=MRG002") == true)
    #expect(tool.text("lint.json")?.contains("\"code\" : \"MRG002\"") == true)
  }

  @Test func keepsStandardOutputForWhatHasNoFile() throws {
    let tool = try tool()
    #expect(try tool.run("lint", "--output", "sarif=lint.sarif").output == "")
    #expect(try tool.run("lint", "--output", "sarif=lint.sarif", "--format", "github").output.hasPrefix("::error file="))
  }

  @Test func writesJSONAsItsSchemaSays() throws {
    let tool = try tool()
    let schema = try JSONSchema(at: "Documentation/lint-report.schema.json")
    #expect(try schema.faults(of: try tool.run("lint", "--format", "json").output) == [])
    #expect(try tool.run("lint", "--write-baseline").code == 0)
    let known = try tool.run("lint", "--format", "json", "--baseline", ".transformc-baseline.json")
    #expect(try schema.faults(of: known.output) == [])
    #expect((try known.document()["baseline"] as? [String: Int])?["gone"] == 0)
  }

  @Test func carriesTheRulesPagesInSARIF() throws {
    let log = try JSONSerialization.jsonObject(with: Data(try tool().run("lint", "--format", "sarif").output.utf8)) as? [String: Any]
    let run = try #require((log?["runs"] as? [[String: Any]])?.first)
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = try #require(driver?["rules"] as? [[String: Any]])
    let rule = rules.first { $0["id"] as? String == "MRG002" }
    #expect(((rule?["help"] as? [String: Any])?["markdown"] as? String)?.hasPrefix("# MRG002 null-unsafe-change-detection\n") == true)
    let results = try #require(run["results"] as? [[String: Any]])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  @Test(arguments: [
    ["--output", "serif=a"], ["--output", "sarif="], ["--output", "text", "--output", "json"], ["--format", "json", "--output", "text"],
    ["--unsafe"], ["--preset", "strict", "--rule", "ROW001"], ["--rule", "ROW999"], ["--preset", "strickt"], ["--write-baseline", "--fix"],
  ])
  func refusesOptionsThatMakeNoSense(_ options: [String]) throws {
    #expect(try tool().run(["lint"] + options).code == 64)
  }

  @Test func saysWhereAFormCannotBeWritten() throws {
    let tool = try CommandLineTool(["a.sql": "SELECT 1;", "file": ""])
    let answer = try tool.run("lint", "a.sql", "--output", "sarif=file/lint.sarif")
    #expect(answer.code == 73)
    #expect(answer.complaint.contains("file/lint.sarif: the file cannot be written"))
  }
}
