/// How formatted SQL looks.
public struct FormatStyle: Hashable, Sendable {
  public enum KeywordCase: Hashable, Sendable { case upper, lower, keep }

  /// On which side of a line break the comma of a list stands.
  public enum Commas: Hashable, Sendable { case trailing, leading }

  public var keywordCase: KeywordCase
  /// Blanks for each level.
  public var indent: Int
  /// Lines are broken before they grow longer than this, where they can be.
  public var lineWidth: Int
  public var commas: Commas

  public init(keywordCase: KeywordCase = .upper, indent: Int = 4, lineWidth: Int = 100, commas: Commas = .trailing) {
    self.keywordCase = keywordCase
    self.indent = max(0, indent)
    self.lineWidth = max(1, lineWidth)
    self.commas = commas
  }
}
