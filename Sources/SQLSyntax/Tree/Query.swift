public typealias QueryID = ID<Query>
public typealias TableID = ID<TableReference>
public typealias SelectID = ID<Select>
public typealias ItemID = ID<SelectItem>
public typealias CommonTableID = ID<CommonTable>
public typealias JoinID = ID<Join>

/// A query expression (ISO 9075-2, 7.17).
public enum Query: Node {
  case missing
  case select(SelectID)
  case values(List<ExpressionID>)
  case combined(SetOperator, QueryID, QueryID, all: Bool)
  case with(List<CommonTableID>, QueryID, recursive: Bool)
  case ordered(QueryID, by: List<SortID>)
  case limited(QueryID, limit: ExpressionID, offset: ExpressionID)
  /// `… FOR UPDATE OF t NOWAIT`
  case locked(QueryID, List<PropertyID>)
  /// `TABLE t`
  case table(NameID)
  /// An INSERT, UPDATE, DELETE or MERGE in WITH.
  case change(StatementID)
}

public struct Select: Node {
  public var isDistinct: Bool
  public var distinctOn: List<ExpressionID>
  public var items: List<ItemID>
  /// `SELECT … INTO a, b`: variables or columns of records, as expressions.
  public var into: List<ExpressionID>
  public var isStrict: Bool
  public var from: List<TableID>
  public var filter: ExpressionID
  public var groupBy: List<ExpressionID>
  public var having: ExpressionID
  /// Of the WINDOW clause.
  public var windows: List<WindowID>
  public var qualify: ExpressionID
}

public struct SelectItem: Node {
  public var value: ExpressionID
  public var alias: Symbol
}

public struct CommonTable: Node {
  public var name: Symbol
  public var columns: List<TokenID>
  public var query: QueryID
}

/// What stands in FROM.
public enum TableReference: Node {
  case missing
  case named(NameID, alias: Symbol)
  case derived(QueryID, alias: Symbol, lateral: Bool)
  /// A function that returns rows: FLATTEN(…), jsonb_array_elements(…); `alias(columns)`.
  case function(ExpressionID, alias: Symbol, columns: List<TokenID>)
  case join(JoinID)
  /// A table and what stands behind it: `t TABLESAMPLE (10)`, `t AT (…) AS old`, `t PIVOT (…) AS p`, `(a JOIN b …) AS j`.
  case clauses(TableID, List<PropertyID>, alias: Symbol)
}

/// The names that the columns of a table have here: `t AS x (a, b)`. They lie beside the tree, since few tables have them.
public struct ColumnNames: BitwiseCopyable, Sendable {
  public let table: TableID
  public let names: List<TokenID>
}

public struct Join: Node {
  public var kind: JoinKind
  public var left: TableID
  public var right: TableID
  public var condition: ExpressionID
  public var using: List<TokenID>
}
