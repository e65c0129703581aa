/// How a column numbers its rows by itself: GENERATED … AS IDENTITY, AUTOINCREMENT, serial.
public struct Identity: Hashable, Codable, Sendable {
  public let start: Int
  public let step: Int
  /// GENERATED ALWAYS: a statement that gives a value of its own is refused.
  public let isAlways: Bool

  public init(start: Int = 1, step: Int = 1, isAlways: Bool = false) {
    self.start = start
    self.step = step
    self.isAlways = isAlways
  }

  /// Counts one by one from one.
  public var isPlain: Bool { start == 1 && step == 1 }
}
