/// Replaces a range of a file by a text.
public struct TextEdit: Hashable, Sendable {
  public let range: SourceRange
  public let replacement: String

  public init(replacing range: SourceRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
