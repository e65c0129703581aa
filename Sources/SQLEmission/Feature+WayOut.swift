import SQLSyntax

extension Feature.Kind {
  /// What to write instead, where something says the same on every target.
  var wayOut: String? {
    switch self {
    case .sample: "engines draw other rows: choose them by a condition, say on a hash of the key"
    case .pivot: "aggregate with CASE: SUM(CASE WHEN month = 'JAN' THEN amount END) AS jan"
    case .unpivot: "join the selects of each column with UNION ALL"
    case .top: "LIMIT behind ORDER BY says the same"
    case .singleRow: "FETCH FIRST 1 ROW ONLY"
    case .timeTravel: "keep what was there in a table of its own"
    case .orderByAll: "name the columns"
    case .hierarchy: "WITH RECURSIVE follows a hierarchy"
    case .asofJoin: "join all earlier rows and keep the last of them by QUALIFY or ROW_NUMBER"
    case .matchRecognize: "mark the rows by window functions"
    case .only: "there is no inheritance to leave out"
    case .intoTable: "CREATE TABLE … AS makes a table of a query"
    case .truncateOption: "DELETE without WHERE empties the table"
    case .currentOf: "name the row by its key"
    case .limitedChange: "choose the rows by their keys in a subquery"
    case .conflictPolicy: "ON CONFLICT says what happens to rows that are there"
    case .multiInsert: "write an INSERT for each table"
    default: nil
    }
  }
}
