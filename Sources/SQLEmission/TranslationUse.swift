public import SourceText

/// A construct that a target says in other words, where it stands.
public struct TranslationUse: Sendable {
  /// `left(text, int)`, `+(int, int)`
  public let construct: String
  public let relation: Translation.Relation
  public let note: String
  /// What the author may do instead.
  public let wayOut: String
  public let range: SourceRange
}
