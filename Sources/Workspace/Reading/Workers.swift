import Dispatch
import Foundation
import Synchronization

/// The cores that may be used, each with something of its own to work with.
public enum Workers {
  /// What `value` makes of each number below `count`, in their order. `state` is made once for each worker.
  public static func map<State, Value: Sendable>(
    _ count: Int, with state: @Sendable () -> State, _ value: @Sendable (State, Int) -> Value
  ) -> [Value] {
    let next = Atomic(0)
    let results = Mutex([Value?](repeating: nil, count: count))
    let workers = max(1, min(count / 8 + 1, ProcessInfo.processInfo.activeProcessorCount))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let state = state()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = value(state, index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
