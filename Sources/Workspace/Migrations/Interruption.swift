import Dispatch
public import PostgreSQLDriver
public import SQLiteDriver
import Synchronization

/// Ctrl-C as a value: it stops the statement that runs, wakes what waits, and is remembered.
///
/// `stop()` may be called from any thread; everything else belongs to the one that works. A statement that begins just when the database
/// is asked to stop does not hear it, so the database is asked again and again until the one that works has noticed.
public final class Interruption: Sendable {
  private struct State {
    var isStopped = false
    var isNoticed = false
    var cancel: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())
  private let woken = DispatchSemaphore(value: 0)

  public init() {}

  public var isStopped: Bool { state.withLock { $0.isStopped } }

  public func stop() {
    state.withLock { $0.isStopped = true }
    woken.signal()
    cancelUntilNoticed()
  }

  private func cancelUntilNoticed() {
    let (isNoticed, cancel) = state.withLock { ($0.isNoticed, $0.cancel) }
    guard !isNoticed else { return }
    cancel?()
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(100)) { self.cancelUntilNoticed() }
  }

  /// What runs from now on is the way out and is not stopped.
  public func notice() { state.withLock { $0.isNoticed = true } }

  /// From now on, `stop` cancels statements in this way.
  public func cancels(with cancel: @escaping @Sendable () -> Void) { state.withLock { $0.cancel = cancel } }

  /// Waits, but not past an interruption.
  public func wait(milliseconds: Int64) {
    guard !isStopped else { return }
    _ = woken.wait(timeout: .now() + .milliseconds(Int(clamping: milliseconds)))
  }
}

extension Interruption {
  public func stops(_ connection: SQLiteConnection) {
    let interrupter = connection.interrupter
    cancels { interrupter.interrupt() }
  }

  public func stops(_ connection: PostgreSQLConnection) {
    let canceller = connection.canceller
    cancels { canceller.cancel() }
  }
}
