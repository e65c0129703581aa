import Foundation
import LanguageServer

/// A client that speaks to a server in this process, message by message, about a project in a folder of its own.
final class Client {
  let folder: String
  private let server: Server
  private let mailbox = Mailbox()
  private var lastID = 0

  /// What the server sent.
  private final class Mailbox {
    var messages: [[String: Any]] = []
  }

  /// `encodings`: what the client offers; nil for one that knows of none.
  init(_ files: [String: String] = [:], encodings: [String]? = nil, environment: [String: String] = [:], starts: Bool = true) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "lsp tests \(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.standardizedFileURL.path
    let mailbox = mailbox
    server = Server(environment: environment, version: "test") { message in
      guard let object = try? JSONSerialization.jsonObject(with: message) as? [String: Any] else { return }
      mailbox.messages.append(object)
    }
    for (path, text) in files { try write(path, text) }
    if starts { start(encodings) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func start(_ encodings: [String]?) {
    let general: [String: Any] = encodings.map { ["positionEncodings": $0] } ?? [:]
    let capabilities: [String: Any] = [
      "general": general, "textDocument": ["publishDiagnostics": ["relatedInformation": true]],
      "workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]],
    ]
    _ = request("initialize", ["processId": NSNull(), "rootUri": uri(""), "capabilities": capabilities])
    notify("initialized", [:])
  }

  // MARK: Files

  func write(_ path: String, _ text: String) throws {
    let url = URL(filePath: folder + "/" + path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// With each blank as `%20`, as editors send it.
  func uri(_ path: String) -> String {
    let full = path.isEmpty ? folder : folder + "/" + path
    return "file://" + (full.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? full)
  }

  // MARK: Messages

  /// Sends a request and returns its answer.
  func request(_ method: String, _ parameters: Any) -> [String: Any] {
    lastID += 1
    send(["jsonrpc": "2.0", "id": lastID, "method": method, "params": parameters])
    return mailbox.messages.last { $0["id"] as? Int == lastID && $0["method"] == nil } ?? [:]
  }

  func result(_ method: String, _ parameters: Any) -> Any? { request(method, parameters)["result"] }

  func errorCode(_ method: String, _ parameters: Any = [String: Any]()) -> Int? {
    (request(method, parameters)["error"] as? [String: Any])?["code"] as? Int
  }

  func notify(_ method: String, _ parameters: [String: Any]) { send(["jsonrpc": "2.0", "method": method, "params": parameters]) }

  func send(_ message: [String: Any]) {
    guard let data = try? JSONSerialization.data(withJSONObject: message) else { return }
    server.receive(data)
  }

  func send(raw text: String) { server.receive(Data(text.utf8)) }

  /// All notifications of a kind, the parameters of each.
  func notices(_ method: String) -> [[String: Any]] {
    mailbox.messages.filter { $0["method"] as? String == method }.compactMap { $0["params"] as? [String: Any] }
  }

  var lastMessage: [String: Any] { mailbox.messages.last ?? [:] }

  // MARK: Documents

  /// Opens a file with the text that it has on the disk, or another.
  func open(_ path: String, _ text: String? = nil) {
    let text = text ?? (try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)) ?? ""
    notify("textDocument/didOpen", ["textDocument": ["uri": uri(path), "languageId": "sql", "version": 1, "text": text]])
  }

  func change(_ path: String, _ changes: [[String: Any]], version: Int = 2) {
    notify("textDocument/didChange", ["textDocument": ["uri": uri(path), "version": version], "contentChanges": changes])
  }

  static func range(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int) -> [String: Any] {
    ["start": ["line": startLine, "character": start], "end": ["line": endLine, "character": end]]
  }

  /// The findings that were told last about a file, each as `CODE line:character-line:character`.
  func findings(_ path: String) -> [String] {
    server.settle()
    let told = notices("textDocument/publishDiagnostics").last { $0["uri"] as? String == uri(path) }
    let all = told?["diagnostics"] as? [[String: Any]] ?? []
    return all.map { "\($0["code"] as? String ?? "") \(Self.text($0["range"]))" }
  }

  static func text(_ range: Any?) -> String {
    let range = range as? [String: [String: Int]] ?? [:]
    let places = ["start", "end"].map { range[$0] ?? [:] }.map { "\($0["line"] ?? -1):\($0["character"] ?? -1)" }
    return places.joined(separator: "-")
  }

  // MARK: Questions

  private func place(_ path: String, _ line: Int, _ character: Int) -> [String: Any] {
    ["textDocument": ["uri": uri(path)], "position": ["line": line, "character": character]]
  }

  func hover(_ path: String, _ line: Int, _ character: Int) -> String {
    let answer = result("textDocument/hover", place(path, line, character)) as? [String: Any]
    return (answer?["contents"] as? [String: String])?["value"] ?? ""
  }

  /// `path line:character-line:character`
  func definition(_ path: String, _ line: Int, _ character: Int) -> String {
    guard let answer = result("textDocument/definition", place(path, line, character)) as? [String: Any] else { return "" }
    let target = answer["uri"] as? String ?? ""
    let name = target.hasPrefix(uri("") + "/") ? String(target.dropFirst(uri("").count + 1)) : target
    return "\(name) \(Self.text(answer["range"]))"
  }

  func actions(_ path: String, _ range: [String: Any], only: [String]? = nil) -> [[String: Any]] {
    var context: [String: Any] = ["diagnostics": [Any]()]
    context["only"] = only
    let answer = result("textDocument/codeAction", ["textDocument": ["uri": uri(path)], "range": range, "context": context])
    return answer as? [[String: Any]] ?? []
  }

  func labels(_ path: String, _ line: Int, _ character: Int) -> [String] {
    (result("textDocument/completion", place(path, line, character)) as? [[String: Any]] ?? []).compactMap { $0["label"] as? String }
  }

  /// The text of a document after edits that were answered, UTF-16 places and all, made as a client makes them.
  static func applying(_ edits: [[String: Any]], to text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func offset(_ position: [String: Int]) -> Int {
      let before = lines.prefix(position["line"] ?? 0).reduce(0) { $0 + $1.utf16.count + 1 }
      return before + (position["character"] ?? 0)
    }
    var units = Array(text.utf16)
    let placed = edits.compactMap { edit -> (Range<Int>, String)? in
      guard let range = edit["range"] as? [String: [String: Int]], let new = edit["newText"] as? String else { return nil }
      return (offset(range["start"] ?? [:])..<offset(range["end"] ?? [:]), new)
    }
    for (range, new) in placed.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) { units.replaceSubrange(range, with: new.utf16) }
    return String(decoding: units, as: UTF16.self)
  }
}
