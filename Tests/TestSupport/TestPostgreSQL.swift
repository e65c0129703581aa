import Foundation
public import PostgreSQLDriver
import Synchronization

/// A PostgreSQL server for tests.
///
/// The one named by `TRANSFORMC_TEST_POSTGRES`, a libpq URL whose user may create databases; without that variable a
/// throw-away cluster, started once per test process by `Scripts/postgres-scratch` and stopped when the process ends.
public final class TestPostgreSQL: Sendable {
  public static let shared = TestPostgreSQL()

  private let server: Result<String, Failure>
  private let made = Mutex<[String]>([])

  /// Why there is no server.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  private init() {
    let given = ProcessInfo.processInfo.environment["TRANSFORMC_TEST_POSTGRES"] ?? ""
    server = given.isEmpty ? Result { () throws(Failure) in try TestPostgreSQL.startCluster() } : .success(given)
    atexit { TestPostgreSQL.shared.dropDatabases() }
  }

  /// A connection to a new, empty database, which is dropped when the process ends. Other tests do not see it.
  public func database(named name: String) throws -> PostgreSQLConnection {
    try PostgreSQLConnection(newDatabase(named: name))
  }

  /// Lends a new, empty database, and drops it afterwards.
  public func withDatabase<Answer>(named name: String, _ body: (PostgreSQLConnection) throws -> Answer) throws -> Answer {
    let url = try newDatabase(named: name)
    let connection = try PostgreSQLConnection(url)
    defer {
      connection.close()
      drop(uniqueName(name))
    }
    return try body(connection)
  }

  /// Makes a new, empty database and returns its connection URL.
  public func newDatabase(named name: String) throws -> String {
    let unique = uniqueName(name)
    let administration = try PostgreSQLConnection(server.get())
    try administration.execute("DROP DATABASE IF EXISTS \(unique) WITH (FORCE)")
    try administration.execute("CREATE DATABASE \(unique) TEMPLATE template0 ENCODING 'UTF8'")
    made.withLock { $0.append(unique) }
    return try url(ofDatabase: unique)
  }

  /// One more connection to a database that exists.
  public func connection(to database: String) throws -> PostgreSQLConnection {
    try PostgreSQLConnection(url(ofDatabase: database))
  }

  /// Names differ from process to process, because a given server may serve several at a time.
  private func uniqueName(_ name: String) -> String {
    let plain = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return "tc_test_\(ProcessInfo.processInfo.processIdentifier)_\(String(plain.prefix(40)))"
  }

  private func url(ofDatabase name: String) throws -> String {
    let url = try server.get()
    return url + (url.contains("?") ? "&" : "?") + "dbname=\(name)"
  }

  private func drop(_ database: String) {
    guard let administration = try? PostgreSQLConnection(server.get()) else { return }
    try? administration.execute("DROP DATABASE IF EXISTS \(database) WITH (FORCE)")
    made.withLock { $0.removeAll { $0 == database } }
  }

  private func dropDatabases() {
    for database in made.withLock({ $0 }) { drop(database) }
  }
}

/// A cluster of our own.
extension TestPostgreSQL {
  /// By `popen`: Foundation's `Process` also waits for what its child leaves running, here the server.
  private static func startCluster() throws(Failure) -> String {
    let owner = ProcessInfo.processInfo.processIdentifier
    let command = "'\(script)' start '/tmp/tc-postgres-\(owner)' \(owner) 2>&1"
    guard let output = unsafe popen(command, "r") else { throw Failure(description: "cannot run \(command)") }
    var bytes: [UInt8] = []
    while case let byte = unsafe fgetc(output), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    let answer = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard unsafe pclose(output) == 0, answer.hasPrefix("postgresql://") else { throw Failure(description: answer) }
    return answer
  }

  private static var script: String {
    URL(filePath: #filePath).appending(path: "../../../Scripts/postgres-scratch").standardizedFileURL.path(percentEncoded: false)
  }
}
