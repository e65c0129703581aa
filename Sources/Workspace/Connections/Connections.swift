public import DatabaseDriver
import Foundation
import PostgreSQLDriver
import Runtime
import SQLiteDriver

/// Opens an environment's database. On SQLite the functions that compiled SQL calls come with it.
public enum Connections {
  /// For changing it: a SQLite file that is not there is made. `interruption` stops its statements from then on.
  public static func open(
    _ environment: Environment, interruption: Interruption = Interruption()
  ) throws(ConnectionError) -> any DatabaseConnection {
    switch environment.address {
    case .sqlite(let path): try sqlite(path, environment, creating: true, interruption)
    case .postgres(let connection, let password): try postgres(connection, password, environment, interruption)
    }
  }

  /// For looking at it: a SQLite file that is not there reads as an empty database, and is not made.
  public static func openForReading(
    _ environment: Environment, interruption: Interruption = Interruption()
  ) throws(ConnectionError) -> any DatabaseConnection {
    guard case .sqlite(let path) = environment.address, path != ":memory:" else { return try open(environment, interruption: interruption) }
    let isThere = FileManager.default.fileExists(atPath: path)
    return try sqlite(isThere ? path : ":memory:", environment, creating: !isThere, interruption)
  }

  private static func sqlite(
    _ path: String, _ environment: Environment, creating: Bool, _ interruption: Interruption
  ) throws(ConnectionError) -> any DatabaseConnection {
    let timeout = Int(clamping: environment.lockTimeout.milliseconds)
    do throws(DriverError) {
      let connection = try SQLiteConnection(path: path, createIfMissing: creating, busyTimeoutMilliseconds: timeout)
      try SQLiteFunctions.register(on: connection)
      interruption.stops(connection)
      return connection
    } catch {
      throw ConnectionError(environment, error)
    }
  }

  private static func postgres(
    _ text: String, _ password: Secret?, _ environment: Environment, _ interruption: Interruption
  ) throws(ConnectionError) -> any DatabaseConnection {
    do throws(DriverError) {
      let connection = try PostgreSQLConnection(text, password: password?.reveal())
      interruption.stops(connection)
      return connection
    } catch {
      throw ConnectionError(environment, error)
    }
  }
}
