/// A piece of SQL as its author wrote it, with the dialect to read it in: a default, a check, a routine's source.
public struct SQLFragment: Hashable, Codable, Sendable {
  /// A source dialect's name: `snowflake` or `postgres`.
  public let dialect: String
  public let text: String

  public init(dialect: String, text: String) {
    self.dialect = dialect
    self.text = text
  }
}
