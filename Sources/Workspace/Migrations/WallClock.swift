import Foundation

/// The time as versions and histories tell it.
public enum WallClock {
  /// Since 1970.
  public static var milliseconds: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }
}
