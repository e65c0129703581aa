import Foundation

/// Reads an environment's `url`, and takes the password out of it at once, so that nothing later can print it.
///
///     sqlite:warehouse.db                        a file, relative to the project
///     postgresql://deploy:s3cret@db/warehouse    postgresql://deploy@db/warehouse and the password
///     service=warehouse, host=db dbname=w        libpq's keywords
struct DatabaseAddressReader {
  /// Where relative SQLite paths start.
  let directory: String
  let place: ConfigurationPlace

  /// A password given beside the url wins over the one in it.
  func address(_ text: String, password: Secret?) throws(ConfigurationError) -> DatabaseAddress {
    if text.hasPrefix("sqlite:") { return .sqlite(path: try sqlitePath(text.dropFirst("sqlite:".count))) }
    let (connection, own) = try postgres(text)
    return .postgres(connection: connection, password: password ?? own.map { Secret($0, source: "the url at \(place)") })
  }

  private func sqlitePath(_ path: Substring) throws(ConfigurationError) -> String {
    if path == ":memory:" { return ":memory:" }
    guard !path.isEmpty, !path.hasPrefix("//") || path.hasPrefix("///") else {
      throw invalid("a SQLite url is 'sqlite:PATH'", help: "sqlite:warehouse.db, sqlite:/var/lib/warehouse.db or sqlite::memory:")
    }
    return URL(filePath: String(path), relativeTo: URL(filePath: directory, directoryHint: .isDirectory)).standardizedFileURL.path
  }

  private func postgres(_ text: String) throws(ConfigurationError) -> (String, password: String?) {
    do throws(PostgresConnectionText.Failure) {
      if let rest = PostgresConnectionText.afterScheme(text) { return try PostgresConnectionText.splitURL(text, rest) }
      if text.contains("="), !text.contains("://") { return try PostgresConnectionText.splitKeywords(text) }
    } catch {
      throw invalid(error.message, help: error.help)
    }
    throw invalid("this is no database url", help: "sqlite:PATH, postgresql://USER@HOST/DATABASE, or service=NAME")
  }

  /// Never with the text itself, which may hold a password.
  private func invalid(_ message: String, help: String) -> ConfigurationError {
    ConfigurationError(.invalidValue, message, at: place, help: help)
  }
}
