/// CREATE [CONSTRAINT] TRIGGER name BEFORE | AFTER | INSTEAD OF event {OR event} ON table … EXECUTE FUNCTION f() | BEGIN … END
public struct CreateTrigger: Node {
  public var name: NameID
  public var table: NameID
  public var condition: ExpressionID
  /// EXECUTE FUNCTION call
  public var call: ExpressionID
  /// BEGIN … END
  public var statements: List<StatementID>
  /// From BEFORE, AFTER or INSTEAD OF to the last event.
  public var events: Extent
  public var replaces: Bool
}

/// CREATE [OR REPLACE] RULE name AS ON event TO table [WHERE condition] DO [ALSO | INSTEAD] statements
public struct CreateRule: Node {
  public var name: NameID
  public var table: NameID
  public var condition: ExpressionID
  public var statements: List<StatementID>
  public var isInstead: Bool
  public var replaces: Bool
}
