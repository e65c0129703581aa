public import SQLSemantics
public import SQLSyntax

extension SourceDialect {
  /// The dialects that sources may be written in, the default first.
  public static let all: [SourceDialect] = [.snowflake, .postgres]

  /// What is known of the dialect that a grammar reads, SQLite's too.
  public static func of(_ grammar: Grammar) -> SourceDialect? { (all + [.sqlite]).first { $0.name == grammar.name } }

  public static func named(_ name: String) -> SourceDialect? { all.first { $0.name == name } }
}
