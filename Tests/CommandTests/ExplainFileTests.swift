import Foundation
import Testing

/// `transformc explain FILE`.
struct ExplainFileTests {
  private static let source = """
    CREATE TABLE stg.calls (id NUMBER(18, 0) PRIMARY KEY, title VARCHAR, started TIMESTAMP_NTZ);
    CREATE VIEW stg.latest AS
    SELECT id, UPPER(title) AS title FROM stg.calls QUALIFY ROW_NUMBER() OVER (PARTITION BY title ORDER BY started) = 1;
    """

  @Test func listsEachConstructWithEachTarget() throws {
    let tool = try CommandLineTool(["transforms/calls.sql": Self.source])
    let answer = try tool.run("explain", "transforms/calls.sql")
    #expect(answer.code == 0, "\(answer.complaint)")
    let lines = answer.output.split(separator: "\n").map(String.init)
    let qualify = try #require(lines.first { $0.contains("QUALIFY") && $0.contains("clause") })
    #expect(qualify.split(separator: " ").map(String.init) == ["clause", "QUALIFY", "3", "emulated", "emulated", "identical"])
    #expect(lines.contains("    QUALIFY, line 3: emulated: a query over a query"))
    #expect(lines.contains { $0.contains("function") && $0.contains("upper(text)") })
  }

  @Test func listsOnlyTheTargetsThatAreAskedFor() throws {
    let tool = try CommandLineTool(["transforms/calls.sql": Self.source])
    let document = try tool.run("explain", "transforms/calls.sql", "--targets", "sqlite", "--format", "json").output
    let files = try #require(try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [[String: Any]])
    let constructs = try #require(files.first?["constructs"] as? [[String: Any]])
    let qualify = try #require(constructs.first { $0["construct"] as? String == "QUALIFY" })
    let targets = try #require(qualify["targets"] as? [String: [String: Any]])
    #expect(targets.keys.sorted() == ["sqlite"])
    #expect(targets["sqlite"]?["relation"] as? String == "emulated")
    #expect((qualify["places"] as? [[String: Int]])?.first?["line"] == 3)
  }

  @Test func namesWhatATargetCannotSayWithTheWayOut() throws {
    let source = "CREATE VIEW stg.v AS SELECT GET_DDL('table', 'x') AS ddl;"
    let tool = try CommandLineTool(["transforms/v.sql": source])
    let answer = try tool.run("explain", "transforms/v.sql", "--targets", "postgres")
    #expect(answer.output.contains("unsupported"))
  }

  @Test func refusesATargetThatThereIsNot() throws {
    let answer = try CommandLineTool(["transforms/calls.sql": Self.source]).run("explain", "transforms/calls.sql", "--targets", "oracle")
    #expect(answer.code == 64)
    #expect(answer.complaint.contains("there is no target 'oracle'"))
  }

  @Test func takesCodesOrFilesAndNotBoth() throws {
    let answer = try CommandLineTool(["transforms/calls.sql": Self.source]).run("explain", "transforms/calls.sql", "ROW001")
    #expect(answer.code == 64)
  }
}
