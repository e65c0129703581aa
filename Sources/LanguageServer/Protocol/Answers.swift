/// A text for people, in Markdown where the client reads it.
struct MarkupText: Encodable {
  let kind: String
  let value: String

  init(_ markdown: String, readsMarkdown: Bool) {
    kind = readsMarkdown ? "markdown" : "plaintext"
    value = readsMarkdown ? markdown : Self.plain(markdown)
  }

  /// Without fences and the marks of words.
  private static func plain(_ markdown: String) -> String {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("```") }
    return lines.joined(separator: "\n").filter { $0 != "`" && $0 != "*" }
  }
}

struct Hover: Encodable {
  let contents: MarkupText
  let range: PositionRange?
}

struct DocumentSymbol: Encodable {
  /// The protocol's numbers.
  enum Kind: Int, Encodable {
    case namespace = 3, function = 12, variable = 13, constant = 14, key = 20, structure = 23, event = 24, field = 8, method = 6,
      interface = 11
  }

  let name: String
  let detail: String?
  let kind: Kind
  let range: PositionRange
  let selectionRange: PositionRange
  let children: [DocumentSymbol]
}

struct CodeActionParameters: Decodable {
  struct Context: Decodable {
    let only: [String]?
  }
  let textDocument: TextDocumentIdentifier
  let range: PositionRange
  let context: Context
}

struct CodeAction: Encodable {
  struct Command: Encodable {
    let title: String
    let command: String
    let arguments: [PreviewArguments]
  }

  let title: String
  let kind: String
  var diagnostics: [ClientDiagnostic]?
  var isPreferred: Bool?
  var edit: WorkspaceEdit?
  var command: Command?
}

struct FormattingParameters: Decodable {
  let textDocument: TextDocumentIdentifier
  let range: PositionRange?
}

struct CommandParameters: Decodable {
  let command: String
  let arguments: [PreviewArguments]?
}

/// `{ "uri": "file:///…/calls.sql", "target": "postgres" }`; without a target, the project's first.
struct PreviewArguments: Codable, Sendable {
  let uri: String
  let target: String?
}

struct PreviewResult: Encodable {
  let target: String
  let text: String
  /// Where the text was written, if the client was asked to show it.
  let uri: String?
}

struct CompletionItem: Encodable {
  enum Kind: Int, Encodable { case keyword = 14, value = 12, enumMember = 20, variable = 6 }

  let label: String
  let kind: Kind
  let detail: String?
  let documentation: MarkupText?
  let insertText: String?
}

struct ShownMessage: Encodable {
  /// 1 error, 2 warning, 3 information, 4 log.
  let type: Int
  let message: String
}

struct ShownDocument: Encodable {
  let uri: String
  let takeFocus = true
}
