/// A place in a document: a line from 0, and in it how many units of the agreed encoding lie before the place.
struct Position: Codable, Hashable, Comparable, Sendable {
  var line: Int
  var character: Int

  static func < (left: Position, right: Position) -> Bool { (left.line, left.character) < (right.line, right.character) }
}

struct PositionRange: Codable, Hashable, Sendable {
  var start: Position
  var end: Position
}

struct Location: Codable, Hashable, Sendable {
  let uri: String
  let range: PositionRange
}

/// What `character` counts.
enum PositionEncoding: String, Codable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"

  /// UTF-8 where the client can, since files are bytes; UTF-16 is what every client can.
  static func agreed(with offered: [String]?) -> PositionEncoding { offered?.contains("utf-8") == true ? .utf8 : .utf16 }
}

struct TextDocumentIdentifier: Codable, Sendable {
  let uri: String
}

struct TextDocumentPosition: Decodable {
  let textDocument: TextDocumentIdentifier
  let position: Position
}

/// An edit as clients make it.
struct ClientEdit: Codable, Hashable, Sendable {
  let range: PositionRange
  let newText: String
}

struct WorkspaceEdit: Encodable {
  /// By document.
  let changes: [String: [ClientEdit]]
}
