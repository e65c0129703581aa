/// CREATE [OR REPLACE] [MATERIALIZED] VIEW name [(columns)] { option } AS query [WITH CHECK OPTION]
public struct CreateView: Node {
  public var name: NameID
  public var columns: List<TokenID>
  public var query: QueryID
  public var replaces: Bool
  public var isMaterialized: Bool
  public var isTemporary: Bool
  public var isRecursive: Bool
  public var isSecure: Bool
  public var ifNotExists: Bool
  /// Comments, tags or policies stand in the list of columns.
  public var hasColumnOptions: Bool
  /// WITH (…), COPY GRANTS, COMMENT = '…', WITH CHECK OPTION …
  public var options: List<PropertyID>
  /// The query's own tokens.
  public var queryTokens: Extent
}
