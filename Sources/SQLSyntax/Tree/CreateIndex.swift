/// CREATE [UNIQUE] INDEX [name] ON table [USING method] (keys) { option } [WHERE condition]
public struct CreateIndex: Node {
  /// None where the server names it.
  public var name: NameID
  public var table: NameID
  /// The columns that are named without more.
  public var columns: List<TokenID>
  /// All elements of the key; more than there are columns where some are expressions.
  public var keys: List<IndexKeyID>
  /// USING method
  public var method: Symbol
  /// The rows that are in the index.
  public var filter: ExpressionID
  public var isUnique: Bool
  public var ifNotExists: Bool
  /// CONCURRENTLY, ONLY, INCLUDE (…), NULLS NOT DISTINCT, WITH (…), TABLESPACE …
  public var options: List<PropertyID>
}

public typealias IndexKeyID = ID<IndexKey>

/// column | expression, [COLLATE name] [operator class [(parameters)]] [ASC | DESC] [NULLS FIRST | LAST]
public struct IndexKey: Node {
  /// The column, where there is nothing but its name.
  public var column: TokenID
  public var value: ExpressionID
  /// What follows the value.
  public var options: List<PropertyID>
}
