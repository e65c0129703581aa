import Foundation
import Testing

/// Templates in the files of a project.
struct TemplateCommandTests {
  @Test func putsInTheValuesOfTheProjectAndKeepsTheAuthorsPlaces() throws {
    let tool = try CommandLineTool([
      "transformc.yaml": "version: 1\ntemplates: { database: a_name_that_is_longer }\n",
      "transforms/a.sql": "SELECT 1 FROM {{ database }}.s.t WHERE (;\n",
    ])
    let answer = try tool.run("lint", "--format", "json")
    let findings = (try answer.document()["files"] as? [[String: Any]])?.first?["findings"] as? [[String: Any]]
    #expect(findings?.map { $0["code"] as? String } == ["SYN001"])
    #expect(findings?.first?["column"] as? Int == 41)
  }

  @Test func saysWhereAValueIsMissing() throws {
    let tool = try CommandLineTool(["transforms/a.sql": "CREATE TABLE {{ schema }}.t (id INTEGER);\n"])
    let answer = try tool.run("lint")
    #expect(answer.code == 1)
    #expect(answer.output.contains("error[SYN003]: this is a template: '{{ schema }}' has no value"))
    #expect(answer.output.contains("┌─ transforms/a.sql:1:14"))
    #expect(answer.output.contains("help: set templates: schema in transformc.yaml"))
    #expect(try tool.run("plan", "first").code == 65)
  }

  @Test func leavesStatementsWithTemplatesAsTheyAreWhenItFormats() throws {
    let tool = try CommandLineTool()
    let output = try tool.run("format", "-", input: "select  a from {{ db }}.t;\nselect  a from t;\n").output
    #expect(output == "select  a from {{ db }}.t;\nSELECT a FROM t;\n")
  }
}
