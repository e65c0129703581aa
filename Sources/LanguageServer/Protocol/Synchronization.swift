struct OpenedDocument: Decodable {
  struct Document: Decodable {
    let uri: String
    let version: Int?
    let text: String
  }
  let textDocument: Document
}

struct ChangedDocument: Decodable {
  struct Document: Decodable {
    let uri: String
    let version: Int?
  }
  /// Without a range it is the whole text.
  struct Change: Decodable {
    let range: PositionRange?
    let text: String
  }
  let textDocument: Document
  let contentChanges: [Change]
}

struct DocumentNotice: Decodable {
  let textDocument: TextDocumentIdentifier
}

struct PublishedDiagnostics: Encodable {
  let uri: String
  let version: Int?
  let diagnostics: [ClientDiagnostic]
}

/// A finding as clients show it.
struct ClientDiagnostic: Codable, Hashable, Sendable {
  struct Related: Codable, Hashable, Sendable {
    let location: Location
    let message: String
  }

  let range: PositionRange
  /// 1 error, 2 warning, 3 information.
  let severity: Int
  let code: String
  var source = "transformc"
  let message: String
  let relatedInformation: [Related]?
}
