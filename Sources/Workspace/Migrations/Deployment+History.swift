import DatabaseDriver
public import Migrations
import SQLDialects

/// Reading without running anything.
extension Deployment {
  /// What the database's history says is applied.
  public func history() throws(HistoryError) -> HistoryState {
    let table = HistoryTable(dialect)
    guard try !rows(table.existsQuery).isEmpty else { return HistoryState() }
    try checkFormat(table)
    let rows = try rows(table.selectQuery)
    let events = rows.compactMap(HistoryEvent.init(row:))
    guard events.count == rows.count else { throw .unreadable }
    return .current(events)
  }

  private func checkFormat(_ table: HistoryTable) throws(HistoryError) {
    let format = try rows(table.formatQuery).first?.first.flatMap { $0 }.flatMap(Int.init)
    if let format, format > HistoryEvent.currentFormat { throw .newerFormat(format) }
  }

  private func rows(_ query: String) throws(HistoryError) -> [[String?]] {
    do throws(DriverError) { return try connection.query(query, []).rows.map { $0.map(\.text) } } catch { throw .database(error) }
  }
}
