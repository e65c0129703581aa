public import SQLSyntax
public import SourceText

/// Something that holds values on their way: a column of a table, or a variable of a body.
public enum LineageNode: Hashable, Sendable {
  case column(ColumnName)
  case variable(BoundVariableID)
}

/// What one statement writes into one place, and where that comes from.
///
///     INSERT INTO mart.person (name) SELECT upper(a.name) FROM stg.account AS a WHERE a.active
///     →   target: mart.person.name, sources: stg.account.name
public struct LineageWrite: Sendable {
  public let target: LineageNode
  /// The values of which become, changed or not, the values of the target.
  public let sources: [LineageNode]
  public let statement: StatementID
  /// The expression that is written, or the name of the column.
  public let place: SourceRange
}
