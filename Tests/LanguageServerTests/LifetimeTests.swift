import Foundation
import Testing

struct LifetimeTests {
  @Test func saysWhatItCan() throws {
    let client = try Client(starts: false)
    let answer =
      client.result("initialize", ["processId": 1, "rootUri": client.uri(""), "capabilities": [String: Any]()]) as? [String: Any]
    let capabilities = answer?["capabilities"] as? [String: Any] ?? [:]
    #expect(capabilities["positionEncoding"] as? String == "utf-16")
    #expect(capabilities["hoverProvider"] as? Bool == true)
    #expect((capabilities["textDocumentSync"] as? [String: Any])?["change"] as? Int == 2)
    #expect((answer?["serverInfo"] as? [String: Any])?["name"] as? String == "transformc")
  }

  @Test func countsBytesWhereTheClientCan() throws {
    let client = try Client(["transforms/a.sql": ""], encodings: ["utf-32", "utf-16", "utf-8"])
    client.open("transforms/a.sql", "SELECT '😀', (1;")
    #expect(client.findings("transforms/a.sql") == ["SYN001 0:17-0:18"])
  }

  @Test func refusesWhatComesTooEarlyOrTooLate() throws {
    let client = try Client(starts: false)
    #expect(client.errorCode("textDocument/hover") == -32002)
    client.notify("textDocument/didOpen", [:])
    #expect(client.errorCode("initialize", ["rootUri": NSNull(), "capabilities": [String: Any]()]) == nil)
    #expect(client.errorCode("initialize", ["rootUri": NSNull(), "capabilities": [String: Any]()]) == -32600)
    #expect(client.request("shutdown", NSNull())["result"] is NSNull)
    #expect(client.errorCode("textDocument/hover") == -32600)
  }

  @Test func goesOnAfterBadMessages() throws {
    let client = try Client()
    for text in ["{", "[]", "7", "null", "{\"jsonrpc\":\"2.0\"}", "{\"id\":{},\"method\":\"x\"}", "\u{0}"] { client.send(raw: text) }
    #expect((client.lastMessage["error"] as? [String: Any])?["code"] as? Int == -32700)
    #expect(client.errorCode("textDocument/what") == -32601)
    #expect(client.errorCode("$/what") == -32601)
    #expect(client.errorCode("textDocument/hover", ["position": 7]) == -32602)
    client.notify("$/whatever", [:])
    client.notify("textDocument/didChange", ["textDocument": 3])
    client.send(["jsonrpc": "2.0", "id": "an answer to nothing", "result": NSNull()])
    #expect(client.hover("nothing.sql", 0, 0).isEmpty)
    #expect(
      client.errorCode("textDocument/hover", ["textDocument": ["uri": "file:///x"], "position": ["line": 0, "character": 0]]) == -32602)
  }

  @Test func asksTheClientToWatchFiles() throws {
    let client = try Client()
    let registrations = client.notices("client/registerCapability").first?["registrations"] as? [[String: Any]]
    #expect(registrations?.first?["method"] as? String == "workspace/didChangeWatchedFiles")
  }
}
