/// An index over columns.
public struct Index: Hashable, Codable, Sendable {
  /// The index's name; it lives in its table's schema.
  public let name: String
  public let table: ObjectName
  public let columns: [String]
  public let isUnique: Bool
  /// The targets that have it, sorted; empty for all of them.
  public let targets: [String]

  public init(name: String, table: ObjectName, columns: [String], isUnique: Bool, targets: [String] = []) {
    self.name = name
    self.table = table
    self.columns = columns
    self.isUnique = isUnique
    self.targets = targets
  }

  public func exists(on target: String) -> Bool { targets.isEmpty || targets.contains(target) }
}
