/// An index over columns.
public struct Index: Hashable, Codable, Sendable {
  /// The index's name; it lives in its table's schema.
  public let name: String
  public let table: ObjectName
  public let columns: [String]
  public let isUnique: Bool

  public init(name: String, table: ObjectName, columns: [String], isUnique: Bool) {
    self.name = name
    self.table = table
    self.columns = columns
    self.isUnique = isUnique
  }
}
