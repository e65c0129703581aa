/// The targets that there are.
public enum Dialects {
  public static let all: [any Dialect] = [PostgreSQLDialect(), SQLiteDialect(), SnowflakeDialect()]

  public static func named(_ name: String) -> (any Dialect)? { all.first { $0.name == name } }
}
