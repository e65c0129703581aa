public import SQLSyntax
public import SourceText

/// A name that cannot mean anything, or means too much. It is only noted where all that could give it a meaning is known.
public struct NameProblem: Sendable {
  public enum Kind: Sendable {
    case unknownTable, unknownColumn, unknownQualifier, unknownTargetColumn
    /// In more than one relation; `others` names them.
    case ambiguousColumn
    /// A column and a variable, where the engine takes neither.
    case variableOrColumn
    /// The name of an item of the SELECT, where the engine knows no such names yet.
    case itemTooEarly
  }

  public let kind: Kind
  public let name: String
  /// The relation that has no such column.
  public var owner = ""
  public var others: [String] = []
  public var guess: String?
  public let range: SourceRange
}

/// A UNION, INTERSECT or EXCEPT of queries with different numbers of columns.
public struct UnevenUnion: Sendable {
  public let query: QueryID
  public let count: Int
  /// Of the first query.
  public let expected: Int
  public let operation: SetOperator
}
