/// How `format` writes SQL.
public struct FormatSettings: Hashable, Sendable {
  public enum KeywordCase: String, CaseIterable, Sendable {
    case upper, lower, keep
  }

  public enum Commas: String, CaseIterable, Sendable {
    case trailing, leading
  }

  public let keywordCase: KeywordCase
  public let indent: Int
  public let lineWidth: Int
  public let commas: Commas
}
