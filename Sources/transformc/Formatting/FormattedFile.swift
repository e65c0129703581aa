import SourceText

/// A file as it is and as it is written in the project's style.
struct FormattedFile: Sendable {
  let path: String
  let before: String
  let after: String
  /// Statements that were not understood and stay as they are.
  let keptStatements: Int
  /// Why the file is no text.
  let fault: String?
  let isStandardInput: Bool

  var changes: Bool { before != after }
}
