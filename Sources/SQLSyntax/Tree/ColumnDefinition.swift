public typealias ColumnID = ID<ColumnDefinition>

/// name [type] { constraint | option }
public struct ColumnDefinition: Node {
  public var name: TokenID
  /// None where the type comes from elsewhere: of a query, of a parent table, or where none is needed.
  public var type: TypeID
  public var isNotNull: Bool
  public var isPrimaryKey: Bool
  public var isUnique: Bool
  /// GENERATED … AS IDENTITY, AUTOINCREMENT
  public var isIdentity: Bool
  public var defaultValue: ExpressionID
  /// GENERATED ALWAYS AS (expression), AS (expression)
  public var generated: ExpressionID
  public var check: ExpressionID
  public var references: NameID
  public var referencedColumns: List<TokenID>
  /// COMMENT 'text'
  public var comment: TokenID
  /// What else is said: COLLATE …, ON DELETE …, DEFERRABLE, MASKING POLICY …
  public var options: List<PropertyID>

  init(name: TokenID) {
    self.name = name
    type = .none
    (isNotNull, isPrimaryKey, isUnique, isIdentity) = (false, false, false, false)
    (defaultValue, generated, check) = (.none, .none, .none)
    references = .none
    referencedColumns = .empty
    comment = .none
    options = .empty
  }
}
