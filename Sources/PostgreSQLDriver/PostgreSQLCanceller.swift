import CLibPQ
import Synchronization

/// Asks a server to stop a session's running statement, from any thread.
public final class PostgreSQLCanceller: Sendable {
  private let request: Mutex<Request?>

  /// libpq's cancel request is independent of its connection and may be used by every thread; the mutex keeps it from being
  /// freed meanwhile.
  @safe private struct Request: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  init(_ connection: OpaquePointer?) {
    request = unsafe Mutex(PQgetCancel(connection).map { unsafe Request(pointer: $0) })
  }

  deinit { forget() }

  /// True when the server took the request; the statement may have ended before.
  @discardableResult
  public func cancel() -> Bool {
    request.withLock { request in
      guard let request else { return false }
      var reason = [CChar](repeating: 0, count: 256)
      return unsafe PQcancel(request.pointer, &reason, Int32(reason.count)) == 1
    }
  }

  func forget() {
    request.withLock { request in
      if let request { unsafe PQfreeCancel(request.pointer) }
      request = nil
    }
  }
}
