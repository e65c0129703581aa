public import SQLSemantics

extension SourceDialect {
  /// The dialects that sources may be written in, the default first.
  public static let all: [SourceDialect] = [.snowflake, .postgres]

  public static func named(_ name: String) -> SourceDialect? { all.first { $0.name == name } }
}
