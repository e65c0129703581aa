/// What `--@ renamed from` says: the new name, and the one it had.
/// A rename counts once: where the old name is gone or the new one is there already, it says nothing.
public struct Renames: Hashable, Sendable {
  public struct ColumnRename: Hashable, Sendable {
    /// The table, by the name that it has in the sources.
    public let table: ObjectName
    public let from: String
    public let to: String

    public init(table: ObjectName, from: String, to: String) {
      self.table = table
      self.from = from
      self.to = to
    }
  }

  /// New name → old name.
  public var tables: [ObjectName: ObjectName]
  public var columns: [ColumnRename]

  public init(tables: [ObjectName: ObjectName] = [:], columns: [ColumnRename] = []) {
    self.tables = tables
    self.columns = columns
  }
}
