/// A statement about the database or the session rather than its rows: GRANT, SHOW, ALTER WAREHOUSE, CREATE STAGE …
/// No target needs its parts; what it names and what it sets is kept.
public struct Command: Node {
  /// Its first word.
  public var verb: TokenID
  /// The words that say the kind of object: FILE FORMAT, ROW ACCESS POLICY; empty where there is none.
  public var object: Extent
  public var name: NameID
  public var properties: List<PropertyID>
  /// The statement of EXPLAIN, PREPARE, CREATE TASK … AS, DECLARE … CURSOR FOR.
  public var statement: StatementID
}

public typealias PropertyID = ID<Property>

/// `FIELD_DELIMITER = '|'`, `IF NOT EXISTS`, `SET TAGS (a = 1)`: words, then perhaps a value or properties in brackets.
public struct Property: Node {
  /// The words; empty for a bare value.
  public var words: Extent
  public var value: ExpressionID
  public var properties: List<PropertyID>
}
