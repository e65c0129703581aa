import CSQLite
public import DatabaseDriver
import SQLSchema

/// Running SQL text.
extension SQLiteConnection {
  public func execute(_ script: String) throws(DriverError) {
    let handle = try unsafe openHandle()
    try unsafe Array(script.utf8).withUnsafeBufferPointer { (bytes: UnsafeBufferPointer<UInt8>) throws(DriverError) in
      var rest = unsafe bytes[...]
      while let compiled = try unsafe SQLiteStatement.compile(&rest, on: handle) {
        let statement = unsafe SQLiteStatement(compiled, on: self)
        while try statement.step() {}
      }
    }
  }

  @discardableResult
  public func run(_ statement: String, _ parameters: [SQLValue] = []) throws(DriverError) -> Int {
    try prepare(statement).run(parameters)
  }

  public func query(_ statement: String, _ parameters: [SQLValue] = []) throws(DriverError) -> ResultTable {
    let prepared = try prepare(statement)
    try prepared.bind(parameters)
    var rows: [[SQLValue]] = []
    while try prepared.step() { rows.append(prepared.row) }
    return ResultTable(columns: prepared.columnNames, rows: rows)
  }

  /// Compiles one statement for running many times.
  public func prepare(_ sql: String) throws(DriverError) -> SQLiteStatement {
    let handle = try unsafe openHandle()
    return try unsafe Array(sql.utf8).withUnsafeBufferPointer { (bytes: UnsafeBufferPointer<UInt8>) throws(DriverError) in
      var rest = unsafe bytes[...]
      guard let compiled = try unsafe SQLiteStatement.compile(&rest, on: handle) else {
        throw DriverError.statementCount("no statement in this text", sql)
      }
      let statement = unsafe SQLiteStatement(compiled, on: self)
      if let second = try unsafe SQLiteStatement.compile(&rest, on: handle) {
        unsafe sqlite3_finalize(second)
        throw DriverError.statementCount("more than one statement in this text", sql)
      }
      return statement
    }
  }

  /// One prepared INSERT in one transaction (or savepoint): all rows or none.
  public func insert(into table: String, columns: [String], rows: any Sequence<[SQLValue]>) throws(DriverError) -> Int {
    let names = columns.map(SQLiteConnection.quoted).joined(separator: ", ")
    let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    let statement = try prepare("INSERT INTO \(table) (\(names)) VALUES (\(places))")
    return try atomically { () throws(DriverError) in
      var count = 0
      for row in rows { count += try statement.run(row) }
      return count
    }
  }

  /// `name` in double quotes; a name that bears them already stays as it is.
  private static func quoted(_ name: String) -> String {
    guard !name.hasPrefix("\"") else { return name }
    return "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension DriverError {
  fileprivate static func statementCount(_ message: String, _ sql: String) -> DriverError {
    DriverError(
      category: .configuration, code: "SQLITE_MISUSE", message: message, isTransient: false,
      statement: ConnectionText.redacted(sql))
  }
}
