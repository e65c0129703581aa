/// A counter with a name of its own: CREATE SEQUENCE.
public struct NumberSequence: Hashable, Codable, Sendable {
  public let name: ObjectName
  public let start: Int
  public let step: Int

  public init(name: ObjectName, start: Int = 1, step: Int = 1) {
    self.name = name
    self.start = start
    self.step = step
  }
}
