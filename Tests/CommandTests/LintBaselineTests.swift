import Foundation
import Testing

/// `transformc lint --baseline`.
struct LintBaselineTests {
  private static let one = "INSERT INTO a.b SELECT 1;\n"
  private static let two = "INSERT INTO a.c SELECT 2;\n"

  private func tool(_ settings: String = "lint: { baseline: known.json }\n") throws -> CommandLineTool {
    try CommandLineTool(["transformc.yaml": "version: 1\nsources: [sql]\n\(settings)", "sql/a.sql": Self.one, "sql/b.sql": Self.two])
  }

  @Test func showsOnlyWhatIsNew() throws {
    let tool = try tool()
    let written = try tool.run("lint", "--rule", "INS001", "--write-baseline")
    #expect(written.code == 0)
    #expect(written.complaint == "2 known findings in known.json\n")
    let again = try tool.run("lint", "--rule", "INS001")
    #expect(again.code == 0)
    #expect(again.output == "")
    #expect(again.complaint.contains("no findings in 2 files · 2 known · "))
    try tool.write("sql/a.sql", Data(("-- moved\n\n  " + Self.one + "INSERT INTO a.d SELECT 3;\n").utf8))
    try tool.write("sql/b.sql", Data("SELECT 1;\n".utf8))
    let new = try tool.run("lint", "--rule", "INS001")
    #expect(new.code == 1)
    #expect(new.output.contains("'a.d'"))
    #expect(!new.output.contains("'a.b'"))
    #expect(new.complaint.contains("1 warning in 1 of 2 files · 1 known, 1 gone · "))
  }

  @Test func knowsTheFindingsOfARenamedFile() throws {
    let tool = try tool()
    #expect(try tool.run("lint", "--write-baseline").code == 0)
    try tool.remove("sql/a.sql")
    try tool.write("sql/z.sql", Data(Self.one.utf8))
    #expect(try tool.run("lint").code == 0)
  }

  @Test func writesAFileThatIsTheSameForTheSameFindings() throws {
    let tool = try tool("")
    _ = try tool.run("lint", "--baseline", "own/known.json", "--write-baseline")
    let first = tool.text("own/known.json")
    _ = try tool.run("lint", "--baseline", "own/known.json", "--write-baseline")
    #expect(first != nil && tool.text("own/known.json") == first)
    #expect(try tool.run("lint", "--baseline", "own/known.json").code == 0)
    #expect(try tool.run("lint").code == 1)
  }

  @Test func keepsWhatIsKnownOfOtherFiles() throws {
    let tool = try tool()
    #expect(try tool.run("lint", "--write-baseline").code == 0)
    #expect(try tool.run("lint", "sql/a.sql", "--write-baseline").code == 0)
    #expect(try tool.run("lint").code == 0)
  }

  @Test(arguments: [("nothing", "this is no baseline"), ("{\"version\": 9}", "version 9")])
  func saysWhyABaselineCannotBeRead(_ text: String, _ message: String) throws {
    let tool = try tool()
    try tool.write("known.json", Data(text.utf8))
    let answer = try tool.run("lint")
    #expect(answer.code == 78)
    #expect(answer.complaint.hasPrefix("transformc: error: known.json: "))
    #expect(answer.complaint.contains(message))
  }

  @Test func saysHowABaselineIsMadeWhereThereIsNone() throws {
    let answer = try tool().run("lint")
    #expect(answer.code == 78)
    #expect(
      answer.complaint.contains(
        "known.json: there is no such baseline\n  help: write one of what is found now: transformc lint --write-baseline"))
    #expect(try tool("").run("lint", "--baseline", "other.json").code == 64)
  }
}
