import Dispatch
import Foundation
import Synchronization

/// The messages that came and were not looked at yet: one thread reads, another works.
///
/// Cancellations are noted as they come, ahead of what they cancel.
public final class Inbox: Sendable {
  enum Delivery: Sendable {
    case frame(MessageFramer.Frame)
    /// Nothing came in time.
    case nothing
    /// Nothing will come any more.
    case end
  }

  private struct State {
    var frames: [MessageFramer.Frame] = []
    var isClosed = false
    var cancelled: Set<RequestID> = []
  }

  private let state = Mutex(State())
  private let arrivals = DispatchSemaphore(value: 0)

  public init() {}

  func add(_ frame: MessageFramer.Frame) {
    if let id = Self.cancellation(in: frame) {
      state.withLock { state in
        // Of requests that were answered before: nobody will ask for them any more.
        if state.cancelled.count > 1_000 { state.cancelled = [] }
        state.cancelled.insert(id)
      }
      return
    }
    state.withLock { $0.frames.append(frame) }
    arrivals.signal()
  }

  func close() {
    state.withLock { $0.isClosed = true }
    arrivals.signal()
  }

  /// Waits for a message, no longer than until the deadline.
  func next(before deadline: DispatchTime) -> Delivery {
    guard arrivals.wait(timeout: deadline) == .success else { return .nothing }
    return state.withLock { state in
      if state.frames.isEmpty { return state.isClosed ? .end : .nothing }
      return .frame(state.frames.removeFirst())
    }
  }

  /// Whether the client has taken a request back; asked once for each.
  func takesBack(_ id: RequestID) -> Bool { state.withLock { $0.cancelled.remove(id) != nil } }

  private struct Cancellation: Decodable {
    let id: RequestID
  }

  private static func cancellation(in frame: MessageFramer.Frame) -> RequestID? {
    // A cancellation is short: long messages are not read twice.
    guard case .message(let message) = frame, message.count < 512 else { return nil }
    guard let envelope = try? JSONDecoder().decode(Envelope.self, from: message), envelope.method == "$/cancelRequest" else { return nil }
    return (try? JSONDecoder().decode(Parameters<Cancellation>.self, from: message))?.params.id
  }
}
