/// A text that was compiled for Snowflake, for programs that read and run such texts in its place.
public struct SnowflakeText: Encodable, Sendable {
  public enum Kind: String, Encodable, Sendable {
    /// CREATE PROCEDURE or CREATE FUNCTION, with a body between dollars.
    case routine
    case statement
    /// A query for a case of a page.
    case expression
  }

  public let kind: Kind
  /// `postgres/text.md:12`
  public let place: String
  public let source: String
  /// The dialect of the source.
  public let dialect: String
  public let text: String
  /// The compiler warns that something is lost.
  public let isLossy: Bool
  /// What PostgreSQL answers to the source; nil where it was not asked.
  public let answer: Answer?

  public struct Answer: Encodable, Sendable {
    /// The kinds of the columns: `integer`, `text`.
    public let kinds: [String]
    /// The cells in the form in which engines are compared; nil for an error.
    public let rows: [[String]]?
    /// The SQLSTATE of an error.
    public let error: String?
  }
}
