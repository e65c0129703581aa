public import SQLSchema

/// What a piece of SQL is, and what its names mean.
public enum FragmentKind: Hashable, Sendable {
  /// A column's default: an expression without columns, of the column's type.
  case defaultValue(of: SQLType)
  /// A condition over the columns of one table.
  case check(of: Table)
  /// What a column is computed from: an expression over the other columns of its table.
  case generated(Column, of: Table)
  /// A view's query.
  case query(of: View)
}
