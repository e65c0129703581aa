import DatabaseDriver
import SQLDialects

/// The rows of an open cursor, read when it was opened: what is written afterwards does not change them.
struct ProcedureCursor {
  let table: ResultTable
  /// Before the first row is 0.
  private var position = 0

  init(_ table: ResultTable) { self.table = table }

  mutating func fetch(_ motion: CursorMotion) -> [SQLValue]? {
    switch motion {
    case .next: position = min(position + 1, table.rows.count + 1)
    case .prior: position = max(position - 1, 0)
    case .first: position = 1
    case .last: position = table.rows.count
    case .absolute(let row): position = row < 0 ? table.rows.count + 1 + row : row
    case .relative(let rows): position += rows
    }
    position = min(max(position, 0), table.rows.count + 1)
    return (1...table.rows.count + 1).contains(position) && position <= table.rows.count && position > 0 ? table.rows[position - 1] : nil
  }
}
