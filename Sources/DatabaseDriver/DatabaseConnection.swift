/// One connection to one database. Not shared between tasks.
public protocol DatabaseConnection: AnyObject {
  /// `postgres` or `sqlite`: the name of the target that this database runs.
  var target: String { get }
  /// "postgresql 15.18 at db.internal/warehouse", "sqlite warehouse.db": for people, without secrets.
  var summary: String { get }

  /// Runs a script of one or many statements, without parameters and without results.
  func execute(_ script: String) throws(DriverError)

  /// Runs one statement with positional parameters (`$1 …` on PostgreSQL, `?1 …` on SQLite).
  /// Returns the number of rows that it changed.
  @discardableResult
  func run(_ statement: String, _ parameters: [SQLValue]) throws(DriverError) -> Int

  /// Runs one query and reads all its rows.
  func query(_ statement: String, _ parameters: [SQLValue]) throws(DriverError) -> ResultTable

  /// Puts many rows into a table by the engine's fastest way (COPY; one prepared INSERT).
  func insert(into table: String, columns: [String], rows: any Sequence<[SQLValue]>) throws(DriverError) -> Int

  /// Whether a transaction is open.
  var isInTransaction: Bool { get }

  func close()
}
