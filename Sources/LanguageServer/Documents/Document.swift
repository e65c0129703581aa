/// A document that the client has open.
final class Document {
  /// As the client spells it.
  let uri: String
  /// Absolute; of a document that is no file, its URI.
  let path: String
  var version: Int?
  var text: DocumentText
  /// What was told last, so that nothing is told twice.
  var published: [ClientDiagnostic]?

  init(uri: String, path: String, version: Int?, text: DocumentText) {
    self.uri = uri
    self.path = path
    self.version = version
    self.text = text
  }
}
