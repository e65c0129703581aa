import Foundation
import Testing

/// `transformc lint` on files that belong to no project.
struct LintCommandTests {
  @Test func saysHowMuchOfEachFileWasReadAndOfAllTogether() throws {
    let tool = try CommandLineTool(["b.sql": "SELECT 1; SELECT 2;", "a/c.sql": "SELECT 1; FROB x; SELECT 3;"])
    let answer = try tool.run("lint", "--stats", "--dialect", "postgres", ".")
    let lines = answer.output.split(separator: "\n").suffix(3)
    #expect(
      lines == [
        "a/c.sql   3 statements   1 opaque   1 syntax error", "b.sql     2 statements   0 opaque",
        "2 files   5 statements   1 opaque   1 syntax error   80.0% understood",
      ])
  }

  @Test func countsStatementsInsideBodies() throws {
    let tool = try CommandLineTool(["a.sql": "DO $$ BEGIN IF a THEN PERFORM 1; ELSE PERFORM 2; END IF; END $$;"])
    let answer = try tool.run("lint", "--stats", "--dialect", "postgres", "--format", "json", "a.sql")
    let document = try answer.document()
    #expect(document["version"] as? Int == 1)
    #expect(document["statements"] as? Int == 4)
    #expect(document["opaque"] as? Int == 0)
  }

  @Test func givesFindingsWithTheirPlacesAsJSON() throws {
    let tool = try CommandLineTool(["a.sql": "SELECT 1;\nSELECT (1;"])
    let answer = try tool.run("lint", "--dialect", "sqlite", "--format", "json", "a.sql")
    let files = try answer.document()["files"] as? [[String: Any]] ?? []
    let findings = files.first?["findings"] as? [[String: Any]] ?? []
    #expect(files.first?["file"] as? String == "a.sql")
    #expect(files.first?["syntaxErrors"] as? Int == 1)
    #expect(findings.first?["code"] as? String == "SYN001")
    #expect(findings.first?["line"] as? Int == 2)
    #expect(findings.first?["column"] as? Int == 10)
    #expect(answer.code == 1)
  }

  @Test func hearsOfKeysInTheOtherFilesOfARun() throws {
    let tool = try CommandLineTool([
      "a.sql": "SELECT 1 FROM notes WHERE call NOT IN (SELECT call_id FROM calls);", "b.sql": "CREATE TABLE calls (call_id text NOT NULL);",
    ])
    #expect(try tool.run("lint", "--dialect", "postgres", "a.sql").output.contains("QRY002"))
    #expect(try tool.run("lint", "--dialect", "postgres", ".").output.contains("QRY002") == false)
  }

  @Test(arguments: [["lint", "."], ["lint", "--dialect", "postgres", "."]])
  func goesOnWhereAFileIsNoText(_ arguments: [String]) throws {
    let tool = try CommandLineTool(["b.sql": "SELECT 1;"])
    try tool.write("a.sql", Data([0x53, 0xFF, 0x0A]))
    let answer = arguments.count == 2 ? try tool.run("lint", ".") : try tool.run("lint", "--dialect", "postgres", ".")
    #expect(answer.output.contains("error[SYN004]: this is no text: byte 0xFF is not valid UTF-8"))
    #expect(answer.complaint.contains("in 1 of 2 files"))
    #expect(answer.code == 1)
  }

  @Test func lintsStandardInputUnderTheNameThatItIsGiven() throws {
    let tool = try CommandLineTool()
    let answer = try tool.run("lint", "-", "--stdin-filename", "models/a.sql", input: "SELECT (1;")
    #expect(answer.output.contains("┌─ models/a.sql:1:10"))
    #expect(try tool.run("lint", "--stdin-filename", "a.sql", "x.sql").code == 64)
  }

  @Test func refusesADialectThatThereIsNot() throws {
    let answer = try CommandLineTool(["a.sql": ""]).run("lint", "--dialect", "oracle", "a.sql")
    #expect(answer.code == 64)
    #expect(answer.complaint.contains("there is no dialect 'oracle'"))
  }
}
