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
  /// For people: of a connection string only what says where, since a misspelt key may hold a secret.
  public var description: String {
    switch self {
    case .sqlite(let path): "sqlite:\(path)"
    case .postgres(let connection, _): Self.place(connection)
    }
  }

  private static let shownKeys: Set<String> = ["host", "hostaddr", "port", "dbname", "user", "sslmode", "service"]

  private static func place(_ connection: String) -> String {
    guard connection.contains("://") else {
      return keywords(of: connection).isSubset(of: shownKeys) ? connection : "a libpq connection string"
    }
    let parts = connection.split(separator: "?", maxSplits: 1)
    let pairs = (parts.count > 1 ? parts[1] : "").split(separator: "&").filter { shownKeys.contains(String($0.prefix { $0 != "=" })) }
    return (parts.first.map(String.init) ?? "") + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  /// The words before the equals signs of `host = db dbname='a b'`.
  private static func keywords(of connection: String) -> Set<String> {
    var keys: Set<String> = []
    var (word, last, isQuoted) = ("", "", false)
    for character in connection {
      if character == "'" { isQuoted.toggle() }
      if isQuoted { continue }
      if character == "=" {
        keys.insert(word.isEmpty ? last : word)
        word = ""
      } else if character.isWhitespace {
        if !word.isEmpty { last = word }
        word = ""
      } else {
        word.append(character)
      }
    }
    return keys
  }
}
