import Foundation
import Testing

struct FindingTests {
  private let path = "transforms/a.sql"
  /// Definitions are checked where transforms are compiled against them.
  private static let transform = "--@ transform\nCREATE PROCEDURE s.p() RETURNS VARCHAR LANGUAGE SQL AS $$ BEGIN RETURN 'x'; END $$;\n"

  @Test func tellsWhatIsWrongAndThatItIsGone() throws {
    let client = try Client(["transforms/a.sql": ""])
    client.open(path, "SELECT (1;\n")
    #expect(client.findings(path) == ["SYN001 0:9-0:10"])
    client.change(path, [["range": Client.range(0, 9, 0, 9), "text": ")"]])
    #expect(client.findings(path).isEmpty)
  }

  @Test func takesEditsOfOneMessageInTheirOrder() throws {
    let client = try Client()
    client.open(path, "SELECT '😀' AS a;\n")
    client.change(
      path, [["range": Client.range(0, 17, 0, 17), "text": "\nSELECT (2;"], ["range": Client.range(1, 8, 1, 9), "text": "'é'"]])
    #expect(client.findings(path) == ["SYN001 1:11-1:12"])
  }

  @Test func lintsWithTheTablesOfTheProject() throws {
    let client = try Client(["transforms/t.sql": "CREATE TABLE s.t (id INTEGER PRIMARY KEY, name VARCHAR);\n"])
    let merge = """
      MERGE INTO s.t AS target USING (SELECT id, name FROM s.u) AS source ON target.id = source.id
      WHEN MATCHED AND target.name <> source.name THEN UPDATE SET name = source.name;

      """
    client.open(path, merge)
    #expect(client.findings(path).contains { $0.hasPrefix("MRG") })
  }

  @Test func aBufferWinsOverItsFile() throws {
    let client = try Client([
      "transforms/t.sql": "CREATE TABLE s.t (id INTEGER);\n", "transforms/a.sql": "SELECT 1;\n", "transforms/p.sql": Self.transform,
    ])
    client.open("transforms/t.sql", "CREATE TABLE s.t (id INTEGER);\nCREATE TABLE s.t (id INTEGER);\n")
    #expect(client.findings("transforms/t.sql") == ["SEM005 1:13-1:16"])
    // The other file defines it too now: both are told.
    client.open(path, "CREATE TABLE s.u (id INTEGER);\n")
    client.change("transforms/t.sql", [["text": "CREATE TABLE s.u (id INTEGER);\n"]])
    #expect(client.findings("transforms/t.sql") == ["SEM005 0:13-0:16"])
    client.notify("textDocument/didClose", ["textDocument": ["uri": client.uri(path)]])
    #expect(client.findings("transforms/t.sql").isEmpty)
  }

  @Test func severitiesAndRulesAreTheProjects() throws {
    let sql = "INSERT INTO s.t SELECT 1;\n"
    let client = try Client(["transformc.yaml": "version: 1\nlint: { rules: { INS001: off } }\n", "transforms/a.sql": sql])
    client.open(path)
    #expect(!client.findings(path).contains { $0.hasPrefix("INS001") })
    try client.write("transformc.yaml", "version: 1\n")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": client.uri("transformc.yaml"), "type": 2]]])
    #expect(client.findings(path).contains { $0.hasPrefix("INS001") })
  }

  @Test func seesFilesThatChangeOnTheDisk() throws {
    let client = try Client(["transforms/t.sql": "SELECT 1;\n", "transforms/p.sql": Self.transform])
    client.open(path, "CREATE TABLE s.t (id INTEGER);\n")
    #expect(client.findings(path).isEmpty)
    try client.write("transforms/t.sql", "CREATE TABLE s.t (id INTEGER); -- longer than before\n")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": client.uri("transforms/t.sql"), "type": 2]]])
    client.open("transforms/t.sql")
    #expect(client.findings("transforms/t.sql") + client.findings(path) == ["SEM005 0:13-0:16"])
  }

  @Test func saysOnceThatSettingsAreWrong() throws {
    let client = try Client(["transformc.yaml": "vresion: 1\n", "transforms/a.sql": "SELECT (1;"])
    client.open(path)
    _ = client.findings(path)
    client.change(path, [["text": "SELECT 2"]])
    _ = client.findings(path)
    let told = client.notices("window/showMessage")
    #expect(told.count == 1)
    #expect((told.first?["message"] as? String)?.contains("did you mean 'version'?") == true)
  }

  @Test func looksAtFilesOutsideOfTheProjectByThemselves() throws {
    let client = try Client(["transformc.yaml": "version: 1\nexclude: [transforms/old]\n", "transforms/b.sql": "SELECT 1;"])
    client.open("notes/x.sql", "SELECT (1;")
    #expect(client.findings("notes/x.sql") == ["SYN001 0:9-0:10"])
    client.open("transforms/old/y.sql", "SELECT (1;")
    #expect(client.findings("transforms/old/y.sql").isEmpty)
    client.notify(
      "textDocument/didOpen", ["textDocument": ["uri": "untitled:Untitled-1", "languageId": "sql", "version": 1, "text": "SELECT (1;"]])
    _ = client.findings(path)
    let told = client.notices("textDocument/publishDiagnostics").last { $0["uri"] as? String == "untitled:Untitled-1" }
    #expect((told?["diagnostics"] as? [Any])?.count == 1)
  }

  @Test func placesAreThoseOfTheAuthorsText() throws {
    let client = try Client(["transformc.yaml": "version: 1\ntemplates: { database: a_name_that_is_longer }\n"])
    client.open(path, "SELECT 1 FROM {{ database }}.s.t WHERE (;\n")
    #expect(client.findings(path) == ["SYN001 0:40-0:41"])
    // Behind a byte order mark.
    client.change(path, [["text": "\u{FEFF}SELECT (1;"]])
    #expect(client.findings(path) == ["SYN001 0:10-0:11"])
    client.change(path, [["text": "SELECT 1\r\n, (2\r\n;\r\n"]])
    #expect(client.findings(path) == ["SYN001 2:0-2:1"])
  }

  @Test func surviveWhatIsNoSQL() throws {
    let client = try Client()
    client.open(path, "a\u{0}b")
    #expect(client.findings(path) == ["SYN004 0:0-0:0"])
    client.change(path, [["text": String(repeating: "(", count: 20_000)]])
    _ = client.findings(path)
    client.change(path, [["range": Client.range(5, 5, -1, -7), "text": "SELECT 1"]])
    _ = client.findings(path)
    #expect(client.hover(path, 99, 99).isEmpty)
  }

  @Test func linksTheNotesOfAFinding() throws {
    let client = try Client()
    client.open(
      path,
      """
      CREATE PROCEDURE s.p() RETURNS VARCHAR LANGUAGE SQL AS $$
      BEGIN
        INSERT INTO s.t (a) SELECT a FROM s.raw WHERE processed = FALSE;
        UPDATE s.raw SET processed = TRUE WHERE processed = FALSE;
      END $$;

      """)
    _ = client.findings(path)
    let told = client.notices("textDocument/publishDiagnostics").last?["diagnostics"] as? [[String: Any]] ?? []
    let finding = told.first { $0["code"] as? String == "ROW001" }
    #expect((finding?["relatedInformation"] as? [Any])?.isEmpty == false)
    #expect((finding?["message"] as? String)?.contains("\nhelp: ") == true)
    #expect(finding?["source"] as? String == "transformc")
  }
}
