/// CREATE [OR REPLACE] [TEMPORARY] TABLE name (columns, constraints) { option } [AS query]
public struct CreateTable: Node {
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    case plain, unlogged, dynamic, external, hybrid, iceberg, interactive, event, foreign, virtual
  }

  public var name: NameID
  public var columns: List<ColumnID>
  public var constraints: List<ConstraintID>
  public var query: QueryID
  public var isTemporary: Bool
  public var replaces: Bool
  public var ifNotExists: Bool
  public var kind: Kind
  /// PARTITION OF table
  public var partitionOf: NameID
  /// CLONE table, LIKE table: whose columns it has.
  public var model: NameID
  /// What else is said: INHERITS (…), PARTITION BY …, OF type, WITH (…), CLUSTER BY (…), COMMENT = '…' …
  public var options: List<PropertyID>
}
