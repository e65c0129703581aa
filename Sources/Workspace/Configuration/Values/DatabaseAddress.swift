/// Which database to speak to. Holds no secret outside of a `Secret`.
public enum DatabaseAddress: Sendable {
  /// A file's absolute path, or `:memory:`.
  case sqlite(path: String)
  /// A libpq connection string without its password, and the password that stood in it or beside it.
  case postgres(connection: String, password: Secret?)

  /// The target whose SQL the database runs.
  public var target: String {
    switch self {
    case .sqlite: "sqlite"
    case .postgres: "postgres"
    }
  }
}

extension DatabaseAddress: CustomStringConvertible {
  public var description: String {
    switch self {
    case .sqlite(let path): "sqlite:\(path)"
    case .postgres(let connection, _): connection
    }
  }
}
