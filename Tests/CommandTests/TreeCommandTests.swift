import Foundation
import Testing

struct TreeCommandTests {
  @Test func showsATreeWithPlaces() throws {
    let tool = try CommandLineTool(["a.sql": "SELECT a\nFROM t;\n"])
    let answer = try tool.run("tree", "a.sql")
    #expect(answer.output.hasPrefix("query 1:1-2:7\n  select\n"))
    #expect(answer.output.contains("value: column a 1:8-1:9\n"))
    #expect(answer.code == 0)
  }

  @Test func showsTokensCommentsAndAnnotationsInTheOrderOfTheText() throws {
    let answer = try CommandLineTool().run("tree", "-", "--tokens", input: "SELECT 'x' -- why\n")
    #expect(answer.output == "1:1-1:7    select   SELECT\n1:8-1:11   string   'x'\n1:12-1:18  comment  -- why\n")
  }

  @Test func givesTheSameAsJSON() throws {
    let tool = try CommandLineTool(["a.sql": "SELECT a FROM t"])
    let tree = try tool.run("tree", "a.sql", "--format", "json").document()
    let statement = (tree["statements"] as? [[String: Any]])?.first
    #expect(tree["dialect"] as? String == "snowflake")
    #expect(statement?["kind"] as? String == "query")
    #expect((statement?["place"] as? [String: Int])?["endColumn"] == 16)
    let tokens = try tool.run("tree", "a.sql", "--tokens", "--format", "json").document()["tokens"] as? [[String: Any]]
    #expect(tokens?.map { $0["text"] as? String } == ["SELECT", "a", "FROM", "t"])
    #expect(tokens?.map { $0["keyword"] as? Bool } == [true, false, true, false])
  }

  @Test func showsWhatWasReadOfAFileWithErrors() throws {
    let answer = try CommandLineTool().run("tree", "-", "--dialect", "postgres", input: "SELECT (1; SELECT 2;")
    #expect(answer.output.contains("opaque 1:1-"))
    #expect(answer.output.contains("number 2"))
    #expect(answer.complaint.contains("error[SYN001]"))
    #expect(answer.code == 1)
  }
}
