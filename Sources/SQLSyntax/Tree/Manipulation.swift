/// INSERT INTO table [(columns)] query | VALUES …
public struct Insert: Node {
  public var table: NameID
  public var alias: Symbol
  public var columns: List<TokenID>
  public var source: QueryID
  public var overwrites: Bool
  public var conflict: ID<Conflict>
  public var returning: List<ItemID>
}

/// ON CONFLICT [(columns)] DO NOTHING | DO UPDATE SET …
public struct Conflict: Node {
  public var columns: List<TokenID>
  public var assignments: List<AssignmentID>
  public var filter: ExpressionID
}

public typealias AssignmentID = ID<Assignment>

/// `column = value`; a qualifier before the column (`target.column = …`) is noted, since PostgreSQL refuses it.
public struct Assignment: Node {
  public var qualifier: Symbol
  public var column: TokenID
  /// Of `(a, b) = (…)`, whose first is `column`; else empty.
  public var columns: List<TokenID>
  public var value: ExpressionID
}

public struct Update: Node {
  public var table: NameID
  public var alias: Symbol
  public var assignments: List<AssignmentID>
  public var from: List<TableID>
  public var filter: ExpressionID
  public var returning: List<ItemID>
}

public struct Delete: Node {
  public var table: NameID
  public var alias: Symbol
  public var using: List<TableID>
  public var filter: ExpressionID
  public var returning: List<ItemID>
}

/// MERGE INTO target USING source ON condition WHEN …
public struct Merge: Node {
  public var target: NameID
  public var alias: Symbol
  public var source: TableID
  public var condition: ExpressionID
  public var branches: List<MergeBranchID>
}

public typealias MergeBranchID = ID<MergeBranch>

/// WHEN [NOT] MATCHED [AND condition] THEN action
public struct MergeBranch: Node {
  public enum Action: UInt8, BitwiseCopyable, Sendable { case update, delete, insert, nothing }

  public var isMatched: Bool
  public var bySource: Bool
  public var condition: ExpressionID
  public var action: Action
  public var assignments: List<AssignmentID>
  public var columns: List<TokenID>
  public var values: List<ExpressionID>
  public var first: TokenID
  /// `UPDATE SET … WHERE condition`, `INSERT … WHERE condition`: what only other engines have behind the action.
  public var filter: ExpressionID
}

/// INSERT ALL | FIRST: the rows of one query, written to many tables
public struct MultiInsert: Node {
  public var branches: List<InsertBranchID>
  public var source: QueryID
  public var overwrites: Bool
  /// FIRST: a row goes to the first branch that it fits.
  public var takesFirst: Bool
}

public typealias InsertBranchID = ID<InsertBranch>

/// [WHEN condition THEN] INTO table [(columns)] [VALUES (…)]
public struct InsertBranch: Node {
  public var condition: ExpressionID
  public var table: NameID
  public var columns: List<TokenID>
  public var values: List<ExpressionID>
}
