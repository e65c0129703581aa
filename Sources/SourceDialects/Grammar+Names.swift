public import SQLSyntax

extension Grammar {
  /// The dialects that are read. SQLite's has no procedures, so it is no source of a project: its plain SQL is read and linted.
  public static let all: [Grammar] = [.snowflake, .postgres, .sqlite]

  public static func named(_ name: String) -> Grammar? { all.first { $0.name == name } }
}
