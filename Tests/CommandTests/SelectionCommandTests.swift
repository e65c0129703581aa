import Foundation
import Testing

/// Which files `lint` and `format` look at.
struct SelectionCommandTests {
  private let tool: CommandLineTool

  init() throws {
    tool = try CommandLineTool([
      "transformc.yaml": "version: 1\nexclude: [transforms/old]\n", ".gitignore": "build/\n", "transforms/a.sql": "SELECT (1;\n",
      "transforms/build/b.sql": "SELECT (2;\n", "transforms/old/c.sql": "SELECT (3;\n",
    ])
  }

  private func files(_ answer: CommandLineTool.Answer) throws -> [String] {
    (try answer.document()["files"] as? [[String: Any]] ?? []).compactMap { $0["file"] as? String }
  }

  @Test func leavesOutWhatIsExcludedOrIgnored() throws {
    #expect(try files(try tool.run("lint", "--format", "json")) == ["transforms/a.sql"])
    #expect(try files(try tool.run("lint", "--format", "json", "transforms")) == ["transforms/a.sql"])
    let all = try tool.run("lint", "--format", "json", "--no-ignore")
    #expect(try files(all) == ["transforms/a.sql", "transforms/build/b.sql"])
  }

  @Test func takesWhatIsNamedUnlessToldOtherwise() throws {
    let named = ["transforms/old/c.sql", "transforms/build/b.sql", "transforms/a.sql"]
    #expect(try files(try tool.run("lint", "--format", "json", named[0], named[1], named[2])) == named.sorted())
    let forced = try tool.run("lint", "--format", "json", "--force-exclude", named[0], named[1], named[2])
    #expect(try files(forced) == ["transforms/a.sql"])
    let none = try tool.run("lint", "--force-exclude", named[0])
    #expect(none.code == 0)
    #expect(none.complaint.contains("no findings in 0 files"))
  }

  @Test func standardInputIsTheFileThatItIsCalled() throws {
    let lint = try tool.run("lint", "-", "--stdin-filename", "transforms/old/new.sql", input: "SELECT (1;")
    #expect(lint.output.contains("┌─ transforms/old/new.sql:1:10"))
    let left = try tool.run("lint", "-", "--force-exclude", "--stdin-filename", "transforms/old/new.sql", input: "SELECT (1;")
    #expect(left.output.isEmpty && left.code == 0)
    let kept = try tool.run("format", "-", "--force-exclude", "--stdin-filename", "transforms/old/new.sql", input: "select  1;")
    #expect(kept.output == "select  1;")
    let dialect = "--@ dialect postgres\nSELECT 1 WHERE 'a' ~ 'b';\n"
    #expect(try tool.run("lint", "-", "--stdin-filename", "transforms/new.sql", input: dialect).code == 0)
  }

  @Test func standardInputSeesTheTablesOfItsProject() throws {
    try tool.write("transforms/t.sql", Data("CREATE TABLE s.t (id INTEGER);\n".utf8))
    let procedure = "--@ transform\nCREATE PROCEDURE s.p() RETURNS VARCHAR LANGUAGE SQL AS $$ BEGIN RETURN 'x'; END $$;\n"
    try tool.write("transforms/p.sql", Data(procedure.utf8))
    let twice = "CREATE TABLE s.t (id INTEGER);\n"
    let answer = try tool.run("lint", "-", "--format", "json", "--stdin-filename", "transforms/z.sql", input: twice)
    #expect(answer.output.contains("SEM005"))
    #expect(try files(answer) == ["transforms/z.sql"])
  }

  @Test func looksOnlyAtWhatChanged() throws {
    try tool.git("init")
    try tool.git("add", ".")
    try tool.git("commit", "-m", "first")
    #expect(try tool.run("lint", "--changed-since", "HEAD").code == 0)
    try tool.write("transforms/a.sql", Data("SELECT (4;\n".utf8))
    try tool.write("transforms/new.sql", Data("select  1;\n".utf8))
    #expect(try files(try tool.run("lint", "--format", "json", "--changed-since", "HEAD")) == ["transforms/a.sql", "transforms/new.sql"])
    #expect(try files(try tool.run("lint", "--format", "json", "--changed-since", "HEAD", "transforms/n*.sql")) == ["transforms/new.sql"])
    #expect(try tool.run("format", "--check", "--changed-since", "HEAD").output == "transforms/new.sql\n")
  }

  @Test func saysWhyItCannotTellWhatChanged() throws {
    let outside = try tool.run("lint", "--changed-since", "HEAD")
    #expect(outside.code == 64)
    #expect(outside.complaint.contains("this is in no git repository"))
    try tool.git("init")
    let unknown = try tool.run("lint", "--changed-since", "mian")
    #expect(unknown.code == 64)
    #expect(unknown.complaint.contains("mian: git knows no such revision"))
  }
}

extension CommandLineTool {
  /// Runs git in the folder.
  fileprivate func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}
