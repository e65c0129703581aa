/// A construct that is read and that no target has words for yet, where it stands. Whoever compiles a statement
/// asks for these first: what is kept here is refused rather than lost.
public struct Feature: Node {
  public var kind: Kind
  public var token: TokenID

  /// The raw value is what a message calls it.
  public enum Kind: String, BitwiseCopyable, Sendable, CaseIterable {
    // Queries
    case search = "SEARCH or CYCLE in WITH"
    case manipulation = "a statement that changes data inside WITH"
    case byName = "BY NAME in a set operator"
    case distinctIntersection = "ALL with INTERSECT or EXCEPT"
    case ties = "WITH TIES"
    case singleRow = "FETCH without a number"
    case locking = "a row lock (FOR UPDATE, FOR SHARE)"
    case table = "TABLE as a query"
    case pipe = "a pipe of statements (->>)"
    case computedName = "a name that is computed (IDENTIFIER)"
    // SELECT
    case top = "TOP"
    case noItems = "a SELECT without columns"
    case starModifier = "a list of columns behind *"
    case intoTable = "SELECT INTO a table"
    case windows = "the WINDOW clause"
    case groupByAll = "GROUP BY ALL"
    case groupByDistinct = "GROUP BY DISTINCT"
    case groupingSets = "ROLLUP, CUBE or GROUPING SETS"
    case hierarchy = "CONNECT BY"
    case orderByAll = "ORDER BY ALL"
    case orderByOperator = "ORDER BY with an operator"
    // Tables
    case naturalJoin = "NATURAL JOIN"
    case asofJoin = "ASOF JOIN"
    case directedJoin = "DIRECTED JOIN"
    case joinAlias = "an alias of a join"
    case columnAliases = "a list of column names behind an alias"
    case columnDefinitions = "a list of column definitions behind an alias"
    case only = "ONLY"
    case sample = "TABLESAMPLE"
    case timeTravel = "time travel (AT, BEFORE, CHANGES)"
    case pivot = "PIVOT"
    case unpivot = "UNPIVOT"
    case matchRecognize = "MATCH_RECOGNIZE"
    case index = "INDEXED BY"
    case rowsFrom = "ROWS FROM"
    case valuesTable = "VALUES in FROM without brackets"
    case stage = "a stage in FROM"
    case result = "the result of another statement in FROM"
    case dynamicName = "a name that is computed"
    case xmlTable = "XMLTABLE"
    case jsonTable = "JSON_TABLE"
    case semanticView = "SEMANTIC_VIEW"
    // Definitions
    case alters = "OR ALTER"
    // Manipulation
    case with = "WITH before INSERT, UPDATE, DELETE or MERGE"
    case multiInsert = "an INSERT into many tables"
    case conflictPolicy = "a conflict policy (OR REPLACE, OR IGNORE …)"
    case overriding = "OVERRIDING"
    case defaultValues = "DEFAULT VALUES"
    case conflictTarget = "a conflict target that is more than columns"
    case moreConflicts = "more than one ON CONFLICT"
    case partOfColumn = "writing a part of a column"
    case columnList = "writing a list of columns at once"
    case currentOf = "WHERE CURRENT OF"
    case limitedChange = "ORDER BY or LIMIT of an UPDATE or DELETE"
    case allByName = "ALL BY NAME"
    case manyTables = "TRUNCATE of more than one table"
    case truncateOption = "an option of TRUNCATE"
    case mergeFilter = "WHERE behind the action of a MERGE"
    case mergeReturning = "RETURNING of a MERGE"
  }
}

extension Tree {
  /// What a statement holds that no target has words for yet.
  public func features(in statement: StatementID) -> [Feature] {
    let extent = extent(of: statement)
    return features.indices.map { features[$0] }.filter { extent.first <= $0.token.raw && $0.token.raw <= extent.last }
  }
}
