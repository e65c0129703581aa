import Foundation
import Testing

/// `transformc lint --fix` and `--diff`.
struct LintFixTests {
  private static let broken = "SELECT TO_CHAR(x, 'HH24:MM') FROM s.t;\n"
  private static let good = "SELECT TO_CHAR(x, 'HH24:MI') FROM s.t;\n"

  @Test func makesSafeFixesAndShowsWhatIsLeft() throws {
    let tool = try CommandLineTool(["transforms/a.sql": Self.broken + "INSERT INTO a.b SELECT 1;\n", "transforms/b.sql": "SELECT 1;\n"])
    let answer = try tool.run("lint", "--fix", "--rule", "DAT001", "--rule", "INS001")
    #expect(tool.text("transforms/a.sql") == Self.good + "INSERT INTO a.b SELECT 1;\n")
    #expect(answer.output.contains("warning[INS001]"))
    #expect(!answer.output.contains("DAT001"))
    #expect(answer.complaint.contains("fixed 1 in 1 file\n"))
    #expect(answer.code == 1)
    #expect(try tool.run("lint", "--fix", "--rule", "DAT001").code == 0)
  }

  @Test func showsWhatItWouldChangeAndChangesNothing() throws {
    let tool = try CommandLineTool(["a.sql": Self.broken])
    for arguments in [["lint", "--diff", "a.sql"], ["lint", "--fix", "--diff", "a.sql"]] {
      let answer = try tool.run(arguments)
      #expect(answer.output == "--- a.sql\n+++ a.sql\n@@ -1 +1 @@\n-\(Self.broken)+\(Self.good)")
      #expect(answer.complaint == "1 fix in 1 of 1 file\n")
      #expect(answer.code == 1)
    }
    #expect(tool.text("a.sql") == Self.broken)
    try tool.write("a.sql", Data(Self.good.utf8))
    let answer = try tool.run("lint", "--diff", "a.sql")
    #expect(answer.output == "")
    #expect(answer.code == 0)
  }

  @Test func printsTheFixedTextOfStandardInput() throws {
    let tool = try CommandLineTool()
    let answer = try tool.run("lint", "-", "--fix", input: Self.broken + "INSERT INTO a.b SELECT 1;\n")
    #expect(answer.output == Self.good + "INSERT INTO a.b SELECT 1;\n")
    #expect(answer.complaint.contains("warning[INS001]"))
    #expect(try tool.run("lint", "-", "--fix", input: Self.good).output == Self.good)
  }

  @Test func keepsMarkAndLineEnds() throws {
    let tool = try CommandLineTool()
    try tool.write("a.sql", Data([0xEF, 0xBB, 0xBF]) + Data(Self.broken.replacing("\n", with: "\r\n").utf8))
    _ = try tool.run("lint", "--fix", "a.sql")
    #expect(try tool.bytes("a.sql") == Data([0xEF, 0xBB, 0xBF]) + Data(Self.good.replacing("\n", with: "\r\n").utf8))
  }

  @Test func keepsThePermissionsOfAFile() throws {
    let tool = try CommandLineTool(["a.sql": Self.broken])
    try tool.setPermissions("a.sql", 0o750)
    _ = try tool.run("lint", "--fix", "a.sql")
    #expect(tool.text("a.sql") == Self.good)
    #expect(try tool.permissions("a.sql") == 0o750)
  }

  @Test func leavesWhatATemplateBecameAlone() throws {
    let settings = "version: 1\ntemplates: { format: \"'HH24:MM'\" }\n"
    let text = "SELECT TO_CHAR(x, {{ format }}) FROM s.t;\n"
    let tool = try CommandLineTool(["transformc.yaml": settings, "transforms/a.sql": text + Self.broken])
    _ = try tool.run("lint", "--fix", "--rule", "DAT001")
    #expect(tool.text("transforms/a.sql") == text + Self.good)
  }

  @Test func fixesManyInOneFileAtOnce() throws {
    let tool = try CommandLineTool(["a.sql": String(repeating: Self.broken, count: 3_000)])
    let answer = try tool.run("lint", "--fix", "a.sql")
    #expect(answer.complaint.contains("fixed 3000 in 1 file"))
    #expect(tool.text("a.sql") == String(repeating: Self.good, count: 3_000))
  }
}
