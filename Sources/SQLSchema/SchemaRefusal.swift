/// A difference that is not turned into a change: what it is, why, and the way out.
public struct SchemaRefusal: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case type, primaryKey, unique, check, foreignKey
    /// A new column that existing rows would have no value for.
    case missingValue
    /// A column that is computed, or counts, or no longer does.
    case source
    /// A table that would have to move to another schema.
    case schema
  }

  public let reason: Reason
  public let table: ObjectName
  /// Empty: the table as a whole.
  public let column: String
  public let message: String
  public let help: String

  public init(_ reason: Reason, table: ObjectName, column: String = "", message: String, help: String) {
    self.reason = reason
    self.table = table
    self.column = column
    self.message = message
    self.help = help
  }
}
