/// A table as a value.
public struct Table: Hashable, Codable, Sendable {
  public struct Check: Hashable, Codable, Sendable {
    /// Empty: unnamed.
    public let name: String
    public let condition: SQLFragment

    public init(name: String, condition: SQLFragment) {
      self.name = name
      self.condition = condition
    }
  }

  public struct ForeignKey: Hashable, Codable, Sendable {
    public let columns: [String]
    public let table: ObjectName
    public let references: [String]
    /// nil: rows that are referred to stay, and each statement is checked.
    public let rules: ReferenceRules?

    public init(columns: [String], table: ObjectName, references: [String], rules: ReferenceRules? = nil) {
      self.columns = columns
      self.table = table
      self.references = references
      self.rules = rules
    }
  }

  public let name: ObjectName
  public var columns: [Column]
  public var primaryKey: [String]
  public var uniques: [[String]]
  public var checks: [Check]
  public var foreignKeys: [ForeignKey]
  /// `--@ doc`, or empty.
  public var doc: String

  public init(
    name: ObjectName, columns: [Column], primaryKey: [String] = [], uniques: [[String]] = [], checks: [Check] = [],
    foreignKeys: [ForeignKey] = [], doc: String = ""
  ) {
    self.name = name
    self.columns = columns
    self.primaryKey = primaryKey
    self.uniques = uniques
    self.checks = checks
    self.foreignKeys = foreignKeys
    self.doc = doc
  }

  public func column(_ name: String) -> Column? { columns.first { $0.name == name } }
}
