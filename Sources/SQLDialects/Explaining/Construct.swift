public import SourceText

/// Something that a script says and a target may say otherwise, where it stands.
public struct Construct: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case function, `operator`, cast, form, clause, statement
    /// A value that an engine brings into another type by itself.
    case conversion
  }

  public let kind: Kind
  /// `left(text, integer)`, `operator +(integer, integer)`, `QUALIFY`, `MERGE`
  public let words: String
  public let range: SourceRange
}
