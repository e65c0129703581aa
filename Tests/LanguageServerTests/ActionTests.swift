import Foundation
import Testing

struct ActionTests {
  private let path = "transforms/a.sql"
  private let everything = Client.range(0, 0, 99, 0)

  private func edits(_ action: [String: Any], _ client: Client) -> [[String: Any]] {
    ((action["edit"] as? [String: Any])?["changes"] as? [String: Any])?[client.uri(path)] as? [[String: Any]] ?? []
  }

  private func opened(_ text: String) throws -> Client {
    let client = try Client()
    client.open(path, text)
    return client
  }

  @Test func aFixMakesItsFindingGoAway() throws {
    let text = "SELECT '😀', TO_CHAR(d, 'YYYY-MM-DD HH24:MM') FROM s.t;\n"
    let client = try opened(text)
    let before = client.findings(path)
    let fix = client.actions(path, everything, only: ["quickfix"]).first { $0["isPreferred"] as? Bool == true }
    let fixed = Client.applying(edits(try #require(fix), client), to: text)
    client.change(path, [["text": fixed]])
    #expect(client.findings(path).count < before.count)
  }

  @Test func allSafeFixesAreOneAction() throws {
    let text = "SELECT TO_CHAR(d, 'HH24:MM') FROM s.t;\nSELECT TO_CHAR(e, 'HH24:MM') FROM s.t;\n"
    let client = try opened(text)
    let all = client.actions(path, Client.range(0, 0, 0, 0), only: ["source.fixAll"])
    #expect(all.count == 1)
    #expect(Client.applying(edits(try #require(all.first), client), to: text).contains("HH24:MM") == false)
  }

  @Test func anAllowanceSilencesItsFinding() throws {
    let text = """
      CREATE PROCEDURE s.p() RETURNS VARCHAR LANGUAGE SQL AS $$
      BEGIN
        INSERT INTO s.t SELECT 1;
      END $$;

      """
    let client = try opened(text)
    #expect(client.findings(path).contains { $0.hasPrefix("INS001") })
    let allow = client.actions(path, everything).first { $0["title"] as? String == "Allow INS001 here" }
    let allowed = Client.applying(edits(try #require(allow), client), to: text)
    #expect(allowed.contains("\n  --@ allow INS001 because 'say why'\n  INSERT"))
    client.change(path, [["text": allowed]])
    #expect(!client.findings(path).contains { $0.hasPrefix("INS001") || $0.hasPrefix("SYN") || $0.hasPrefix("AN") })
  }

  @Test func anAllowanceBehindOtherCodeHasALineOfItsOwn() throws {
    let text = "SELECT 1; INSERT INTO s.t SELECT 1;\n"
    let client = try opened(text)
    let allow = client.actions(path, everything).first { $0["title"] as? String == "Allow INS001 here" }
    let allowed = Client.applying(edits(try #require(allow), client), to: text)
    #expect(allowed == "SELECT 1; \n--@ allow INS001 because 'say why'\nINSERT INTO s.t SELECT 1;\n")
    client.change(path, [["text": allowed]])
    #expect(client.findings(path).isEmpty)
  }

  @Test func nothingCanBeAllowedWithinABodyBetweenQuotes() throws {
    let client = try opened("CREATE PROCEDURE s.p() RETURNS VARCHAR LANGUAGE SQL AS '\nBEGIN\n  INSERT INTO s.t SELECT 1;\nEND';\n")
    #expect(client.findings(path).contains { $0.hasPrefix("INS001") })
    #expect(!client.actions(path, everything).contains { ($0["title"] as? String)?.hasPrefix("Allow INS001") == true })
  }

  @Test func errorsOfSyntaxCannotBeAllowed() throws {
    let client = try opened("SELECT (1;\n")
    #expect(!client.actions(path, everything).contains { ($0["title"] as? String)?.hasPrefix("Allow") == true })
  }

  @Test func onlyWhatTouchesTheRangeIsOffered() throws {
    let client = try opened("SELECT 1;\nSELECT 2;\nINSERT INTO s.t SELECT 1;\n")
    #expect(client.actions(path, Client.range(0, 0, 0, 8), only: ["quickfix"]).isEmpty)
    #expect(!client.actions(path, Client.range(2, 13, 2, 13), only: ["quickfix"]).isEmpty)
  }

  // MARK: Formatting

  @Test func formatsInTheStyleOfTheProject() throws {
    let client = try Client(["transformc.yaml": "version: 1\nformat: { keyword_case: lower }\n"])
    let text = "SELECT  '😀'  AS a;\nSELECT   2;\n"
    client.open(path, text)
    let document = ["uri": client.uri(path)]
    let options = ["tabSize": 8, "insertSpaces": true] as [String: Any]
    let all = client.result("textDocument/formatting", ["textDocument": document, "options": options]) as? [[String: Any]] ?? []
    #expect(Client.applying(all, to: text) == "select '😀' as a;\nselect 2;\n")
    let some = client.result(
      "textDocument/rangeFormatting", ["textDocument": document, "range": Client.range(1, 0, 2, 0), "options": options])
    #expect(Client.applying(some as? [[String: Any]] ?? [], to: text) == "SELECT  '😀'  AS a;\nselect 2;\n")
  }

  @Test func leavesWhatIsNotUnderstood() throws {
    let client = try opened("SELECT  (1;\n")
    let answer = client.result("textDocument/formatting", ["textDocument": ["uri": client.uri(path)], "options": [String: Any]()])
    #expect((answer as? [Any])?.isEmpty == true)
  }

  // MARK: Outline, previews, completions

  @Test func outlinesADocument() throws {
    let client = try opened(
      """
      CREATE SCHEMA s;
      CREATE TABLE s.t (id INTEGER, name VARCHAR(20));
      CREATE PROCEDURE s.p(day DATE) RETURNS VARCHAR LANGUAGE SQL AS $$ DECLARE n NUMBER; BEGIN RETURN n; END $$;

      """)
    let symbols = client.result("textDocument/documentSymbol", ["textDocument": ["uri": client.uri(path)]]) as? [[String: Any]] ?? []
    #expect(symbols.map { $0["name"] as? String } == ["s", "s.t", "s.p"])
    let children = symbols.map { ($0["children"] as? [[String: Any]] ?? []).map { $0["name"] as? String } }
    #expect(children == [[], ["id", "name"], ["day", "n"]])
    let table = symbols.dropFirst().first
    #expect(Client.text(table?["selectionRange"]) == "1:13-1:16")
    let place = Client.text(table?["range"])
    #expect(place.hasPrefix("1:0-1:4"))
  }

  @Test func previewsWhatAFileBecomes() throws {
    let client = try opened("CREATE SCHEMA s;\nCREATE TABLE s.t (id NUMBER(18, 0), body VARIANT);\n")
    let argument = ["uri": client.uri(path), "target": "postgres"]
    let answer = client.result("workspace/executeCommand", ["command": "transformc.preview", "arguments": [argument]]) as? [String: Any]
    #expect((answer?["text"] as? String)?.contains("jsonb") == true)
    #expect(
      client.errorCode(
        "workspace/executeCommand", ["command": "transformc.preview", "arguments": [["uri": client.uri(path), "target": "oracle"]]])
        == -32602)
    #expect(client.errorCode("workspace/executeCommand", ["command": "rm"]) == -32602)
    let offered = client.actions(path, Client.range(1, 3, 1, 3), only: ["source"]).compactMap { $0["title"] as? String }
    #expect(offered.contains("Preview for postgres"))
  }

  @Test func saysWhyThereIsNoPreview() throws {
    let client = try opened("SELECT 1;\n")
    #expect(
      client.errorCode("workspace/executeCommand", ["command": "transformc.preview", "arguments": [["uri": client.uri(path)]]]) == -32803)
  }

  @Test func completesTheWordsOfAnnotations() throws {
    let client = try opened("--@ \n--@ allow \n--@ gate \nSELECT 1; -- x\n  --@ qua\n")
    #expect(client.labels(path, 0, 4).contains("quality"))
    #expect(client.labels(path, 1, 10).contains("ROW001"))
    #expect(client.labels(path, 2, 9).contains("score_mean"))
    #expect(client.labels(path, 3, 4).isEmpty)
    #expect(client.labels(path, 4, 9).contains("quality"))
  }
}
