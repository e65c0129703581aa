/// What a load did, table by table, in the order of their files.
public struct LoadReport: Hashable, Sendable {
  public struct Table: Hashable, Sendable {
    /// `raw_airbyte.gong_calls`.
    public let name: String
    /// Records in the file.
    public let read: Int
    public let loaded: Int
    /// Records whose `_airbyte_raw_id` the table, or an earlier line, had already.
    public var alreadyPresent: Int { read - loaded }
  }

  public let tables: [Table]
}
