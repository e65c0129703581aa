public typealias ConstraintID = ID<TableConstraint>

/// [CONSTRAINT name] PRIMARY KEY (…) | UNIQUE (…) | CHECK (…) | FOREIGN KEY (…) REFERENCES … | EXCLUDE (…) | LIKE …
public struct TableConstraint: Node {
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    case primaryKey, unique, check, foreignKey, exclude
    /// [CONSTRAINT name] NOT NULL column; without a column, a name alone, which a lenient engine takes
    case notNull
    /// LIKE table { INCLUDING what }: no constraint, but it stands among them.
    case like
    /// INDEX name (columns)
    case index
  }

  public var name: Symbol
  public var kind: Kind
  /// The columns that are named without more.
  public var columns: List<TokenID>
  /// All elements of the key; more than there are columns where some are expressions.
  public var keys: List<IndexKeyID>
  public var condition: ExpressionID
  /// The table of REFERENCES or of LIKE.
  public var references: NameID
  public var referencedColumns: List<TokenID>
  /// What else is said: ON DELETE …, NULLS NOT DISTINCT, DEFERRABLE, RELY, INCLUDING …
  public var options: List<PropertyID>

  init(name: Symbol, kind: Kind) {
    self.name = name
    self.kind = kind
    columns = .empty
    keys = .empty
    condition = .none
    references = .none
    referencedColumns = .empty
    options = .empty
  }
}
