public import SQLSemantics
public import SQLSyntax

extension SourceDialect {
  /// The dialects that sources may be written in, the default first.
  public static let all: [SourceDialect] = [.snowflake, .postgres]

  /// What is known of the dialect that a grammar reads, SQLite's too; the default one's for a grammar of someone else's.
  public static func of(_ grammar: Grammar) -> SourceDialect {
    switch grammar.name {
    case SourceDialect.postgres.name: .postgres
    case SourceDialect.sqlite.name: .sqlite
    default: .snowflake
    }
  }

  public static func named(_ name: String) -> SourceDialect? { all.first { $0.name == name } }
}
