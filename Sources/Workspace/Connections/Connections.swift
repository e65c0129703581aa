public import DatabaseDriver
import Foundation
import PostgreSQLDriver
import Runtime
import SQLiteDriver
import SQLiteFunctions

/// Opens an environment's database. On SQLite the functions that compiled SQL calls come with it.
public enum Connections {
  /// `interruption` stops the connection's statements from then on.
  public static func open(
    _ environment: Environment, for access: DatabaseAccess, interruption: Interruption = Interruption()
  ) throws(ConnectionError) -> any DatabaseConnection {
    do throws(DriverError) {
      switch environment.address {
      case .sqlite(let path): return try sqlite(path, access, environment.lockTimeout, interruption)
      case .postgres(let text, let password): return try postgres(text, password, interruption)
      }
    } catch {
      throw ConnectionError(environment, error)
    }
  }

  private static func sqlite(
    _ path: String, _ access: DatabaseAccess, _ lockTimeout: Duration, _ interruption: Interruption
  ) throws(DriverError) -> SQLiteConnection {
    let isStandIn = access == .reading && !FileManager.default.fileExists(atPath: path)
    let connection = try SQLiteConnection(
      path: isStandIn ? ":memory:" : path, createIfMissing: isStandIn || access == .making || path == ":memory:",
      busyTimeoutMilliseconds: Int(clamping: lockTimeout.milliseconds))
    try SQLiteFunctions.register(on: connection)
    interruption.stops(connection)
    return connection
  }

  private static func postgres(
    _ text: String, _ password: Secret?, _ interruption: Interruption
  ) throws(DriverError) -> PostgreSQLConnection {
    let connection = try PostgreSQLConnection(text, password: password?.reveal())
    interruption.stops(connection)
    return connection
  }
}
