/// Something that a change asks for and a target cannot give.
public struct Shortfall: Hashable, Sendable {
  public enum Weight: Hashable, Sendable {
    /// The version works and means less than it says.
    case lossy
    /// The version cannot be written for this target.
    case unsupported
  }

  public let weight: Weight
  public let message: String
  public let help: String

  public init(_ weight: Weight, _ message: String, help: String) {
    self.weight = weight
    self.message = message
    self.help = help
  }
}
