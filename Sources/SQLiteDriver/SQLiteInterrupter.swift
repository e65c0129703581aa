import CSQLite
import Synchronization

/// Stops a connection's running statement from any thread, and knows when the connection is gone.
public final class SQLiteInterrupter: Sendable {
  private let connection: Mutex<Handle?>

  /// SQLite allows `sqlite3_interrupt` from every thread while the connection is open; the mutex keeps it open meanwhile.
  @safe private struct Handle: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  init(_ pointer: OpaquePointer) { connection = unsafe Mutex(Handle(pointer: pointer)) }

  public func interrupt() {
    connection.withLock { handle in
      if let handle { unsafe sqlite3_interrupt(handle.pointer) }
    }
  }

  func forget() { connection.withLock { $0 = nil } }
}
