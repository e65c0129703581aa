public import SQLDialects

/// The statements by which a dialect's `transformc_history` is made, read and added to.
public struct HistoryTable: Sendable {
  private let bookkeeping: Bookkeeping

  public init(_ dialect: any Dialect) { bookkeeping = dialect.bookkeeping }

  /// One row if the table exists.
  public var existsQuery: String { bookkeeping.historyExistsQuery }

  public var createStatements: [String] { bookkeeping.createHistory }

  /// The newest format that any row has: asked first, because the other columns may mean something else in a newer one.
  public var formatQuery: String { "SELECT max(history_format) FROM \(bookkeeping.historyTable)" }

  /// Every event, oldest first; a row is what `HistoryEvent(row:)` reads.
  public var selectQuery: String { "SELECT \(columns) FROM \(bookkeeping.historyTable) ORDER BY seq" }

  public func insert(_ event: HistoryEvent) -> (statement: String, parameters: [HistoryValue]) {
    let marks = (1...HistoryColumns.all.count).map { "\(bookkeeping.parameterMark)\($0)" }.joined(separator: ", ")
    return ("INSERT INTO \(bookkeeping.historyTable) (\(columns)) VALUES (\(marks))", event.values)
  }

  private var columns: String { HistoryColumns.all.map(\.name).joined(separator: ", ") }
}
