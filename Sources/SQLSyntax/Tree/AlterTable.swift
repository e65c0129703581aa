/// ALTER TABLE [IF EXISTS] [ONLY] name action {, action}
public struct AlterTable: Node {
  public var name: NameID
  public var ifExists: Bool
  public var actions: List<AlterActionID>
}

public typealias AlterActionID = ID<AlterAction>

/// One action of ALTER TABLE.
public struct AlterAction: Node {
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    case addColumn, dropColumn, renameColumn, alterColumn, addConstraint, dropConstraint, renameTable
    /// Any other: its tokens and properties say which.
    case other
  }

  public var kind: Kind
  /// ADD COLUMN
  public var column: ColumnID
  /// ADD CONSTRAINT
  public var constraint: ConstraintID
  /// The column or the constraint that is dropped, renamed or altered.
  public var name: TokenID
  /// The last part of the new name of what is renamed.
  public var newName: TokenID
  /// ALTER COLUMN … TYPE type
  public var type: TypeID
  /// IF EXISTS, IF NOT EXISTS
  public var isConditional: Bool
  /// The settings, and what an ALTER COLUMN does.
  public var options: List<PropertyID>
  public var tokens: Extent

  init(at first: Int) {
    kind = .other
    column = .none
    constraint = .none
    name = .none
    newName = .none
    type = .none
    isConditional = false
    options = .empty
    tokens = Extent(first: UInt32(truncatingIfNeeded: first), last: UInt32(truncatingIfNeeded: first))
  }
}
