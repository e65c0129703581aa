public import SQLSchema
public import SQLSyntax

/// Rows that an expression may see: a table of FROM, the target of an UPDATE, a record variable.
public struct BoundRelation: Sendable {
  public enum Kind: Sendable {
    case table, commonTable, derived, function
    /// What an INSERT, UPDATE, DELETE or MERGE writes to.
    case target
    /// The row that ON CONFLICT met.
    case excluded
    case record
  }

  public let kind: Kind
  /// What it is called here; none for a derived table without a name.
  public let alias: Symbol
  /// The table, where it is one.
  public let table: ObjectName?
  public let columns: [BoundColumn]
  /// Whether `columns` is all there is, so that another name is a mistake.
  public let isComplete: Bool
  /// Whether the columns are these and no others, in this order: not so of a table that is altered along the way.
  public var isExact: Bool { isComplete && !isAltered }
  var isAltered = false
  /// The other side of an outer join may stand alone.
  public internal(set) var isNullExtended = false

  func place(of name: Symbol) -> Int? { columns.firstIndex { $0.name == name } }
}

/// A column of a relation or of a query.
public struct BoundColumn: Sendable {
  /// Where its values come from.
  public enum Source: Hashable, Sendable {
    case expression(ExpressionID)
    /// A column that `*` brought along.
    case column(ColumnReference)
  }

  /// None where the query gives it no name.
  public let name: Symbol
  public let type: SQLType
  public let nullability: Nullability
  /// One for each query of a UNION; none for a table's own column.
  public internal(set) var sources: [Source] = []

  func named(_ name: Symbol) -> BoundColumn { BoundColumn(name: name, type: type, nullability: nullability, sources: sources) }
}

/// The columns of a query.
public struct QueryShape: Sendable {
  public internal(set) var columns: [BoundColumn]
  /// False where a `*` stands for columns that are not known.
  public let isComplete: Bool

  static let unknown = QueryShape(columns: [], isComplete: false)
}

/// A variable, a parameter, a cursor or a record of a body.
public struct BoundVariable: Sendable {
  public let name: Symbol
  /// Where it is declared.
  public let token: TokenID
  public let type: SQLType
  /// The rows of a cursor and the fields of a record, where they are known.
  public internal(set) var relation: RelationID?
}
