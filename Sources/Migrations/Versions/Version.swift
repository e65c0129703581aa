/// A change of the desired state that ships as a whole: `20261122093000_add_call_scores`.
public struct Version: Hashable, Codable, Sendable {
  /// Fourteen digits: when it was planned. Versions run in the order of their ids.
  public let id: String
  public let name: String
  /// The version before it, or nil for the first.
  public let parent: String?
  public var operations: [Operation]
  /// Whether rows that it removes are set aside, so that going back brings them back.
  public var keep: Bool

  public init(id: String, name: String, parent: String?, operations: [Operation], keep: Bool = true) {
    self.id = id
    self.name = name
    self.parent = parent
    self.operations = operations
    self.keep = keep
  }

  /// The name of its files, without an ending.
  public var fileName: String { "\(id)_\(name)" }
}
