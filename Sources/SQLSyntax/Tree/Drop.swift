/// DROP kind [CONCURRENTLY] [IF EXISTS] name {, name} [ON table] [CASCADE | RESTRICT]
public struct Drop: Node {
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    case table, view, index, schema, procedure
    /// What is no part of a schema that is shipped: its words say what.
    case other
  }

  public var kind: Kind
  /// The words of the kind of object: MATERIALIZED VIEW, ROW ACCESS POLICY.
  public var object: Extent
  /// The first of the names; none for CAST (a AS b) and their like.
  public var name: NameID
  public var names: List<NameID>
  /// ON table, of triggers, rules and policies.
  public var table: NameID
  public var ifExists: Bool
}
