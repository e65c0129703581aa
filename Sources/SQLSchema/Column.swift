/// A table's column.
public struct Column: Hashable, Codable, Sendable {
  public let name: String
  public var type: SQLType
  public var isNullable: Bool
  public var defaultValue: SQLFragment?
  /// `--@ doc`, or empty.
  public var doc: String

  public init(name: String, type: SQLType, isNullable: Bool = true, defaultValue: SQLFragment? = nil, doc: String = "") {
    self.name = name
    self.type = type
    self.isNullable = isNullable
    self.defaultValue = defaultValue
    self.doc = doc
  }
}
