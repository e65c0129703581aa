/// `stg.gong_calls`: a schema and a name, both as the catalogue spells them (lower case unless quoted).
public struct ObjectName: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  /// Empty: the connection's default schema.
  public let schema: String
  public let name: String

  public init(schema: String, name: String) {
    self.schema = schema
    self.name = name
  }

  public var description: String { schema.isEmpty ? name : "\(schema).\(name)" }

  public static func < (left: ObjectName, right: ObjectName) -> Bool { (left.schema, left.name) < (right.schema, right.name) }
}
