import SQLSyntax

/// A SELECT and what its rows are for.
///
///     INSERT INTO t SELECT a FROM u ORDER BY b LIMIT 1   →   load, ordered by b, limited to 1
struct SelectPlace {
  enum Role {
    /// Shown to whoever asks, or taken into variables.
    case result
    /// INSERT, CREATE TABLE AS
    case load
    case view
    /// FOR row IN, CURSOR FOR
    case loop
    /// `x = (SELECT …)`
    case value
    /// EXISTS (SELECT …)
    case test
    /// `x IN (SELECT …)`
    case membership
    /// FROM (SELECT …), MERGE … USING (SELECT …)
    case table
    /// WITH name AS (SELECT …)
    case common

    /// It stands in an expression, where columns of the query around it are seen.
    var isSubquery: Bool {
      switch self {
      case .value, .test, .membership: true
      case .result, .load, .view, .loop, .table, .common: false
      }
    }
  }

  let select: SelectID
  let role: Role
  /// Of the SELECT itself: none where it is one side of a UNION.
  var order = List<SortID>.empty
  var limit = ExpressionID.none
  var offset = ExpressionID.none
  /// One side of UNION, INTERSECT or EXCEPT.
  var isOperand = false
}
