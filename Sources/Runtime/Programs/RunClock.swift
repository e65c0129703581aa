import Foundation

/// The time, as runs ask for it.
public protocol RunClock {
  /// Now, as `2026-03-05T10:00:00.000000Z`.
  func timestamp() -> String
  /// Since any fixed moment; never goes back.
  func milliseconds() -> Int64
}

/// The machine's time.
public struct SystemClock: RunClock, Sendable {
  public init() {}

  public func timestamp() -> String {
    let now = Date().timeIntervalSince1970
    let seconds = now.rounded(.down)
    let micros = min(999_999, Int(((now - seconds) * 1_000_000).rounded(.down)))
    let text = Date(timeIntervalSince1970: seconds).formatted(.iso8601)
    let digits = String(micros)
    return text.dropLast() + "." + String(repeating: "0", count: 6 - digits.count) + digits + "Z"
  }

  public func milliseconds() -> Int64 {
    let (seconds, attoseconds) = ContinuousClock().systemEpoch.duration(to: .now).components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }
}
