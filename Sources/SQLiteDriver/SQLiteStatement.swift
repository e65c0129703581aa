import CSQLite
public import DatabaseDriver

/// A compiled statement: bind, step, read, reset, as often as wanted. It is finalised when nobody holds it.
@safe public final class SQLiteStatement {
  private let handle: OpaquePointer
  private let connection: SQLiteConnection
  /// The names of the parameters in order of their index, `:rows_in`; empty for `?`.
  public let parameterNames: [String]
  public let columnNames: [String]

  /// Takes over `handle`, which must be a compiled statement of `connection`.
  init(_ handle: OpaquePointer, on connection: SQLiteConnection) {
    unsafe self.handle = unsafe handle
    self.connection = connection
    unsafe parameterNames = (0..<sqlite3_bind_parameter_count(handle)).map { index in
      unsafe sqlite3_bind_parameter_name(handle, index + 1).map { unsafe String(cString: $0) } ?? ""
    }
    unsafe columnNames = (0..<sqlite3_column_count(handle)).map { index in
      unsafe sqlite3_column_name(handle, index).map { unsafe String(cString: $0) } ?? ""
    }
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Compiles the first statement of `text` and moves `text` behind it; nil where only blanks and comments are left.
  static func compile(_ text: inout Slice<UnsafeBufferPointer<UInt8>>, on connection: OpaquePointer) throws(DriverError) -> OpaquePointer? {
    while let base = unsafe UnsafeBufferPointer(rebasing: text).baseAddress, unsafe !text.isEmpty {
      let start = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
      var tail: UnsafePointer<CChar>?
      var compiled: OpaquePointer?
      let code = unsafe sqlite3_prepare_v3(connection, start, Int32(clamping: text.count), 0, &compiled, &tail)
      guard code == SQLITE_OK else {
        throw unsafe DriverError.sqlite(connection, statement: String(decoding: text, as: UTF8.self))
      }
      let consumed = unsafe tail.map { unsafe $0 - start } ?? text.count
      unsafe text = unsafe text.dropFirst(max(consumed, 1))
      if let compiled = unsafe compiled { return unsafe compiled }
    }
    return nil
  }
}

/// Parameters.
extension SQLiteStatement {
  /// Binds `?1 …` in order and clears those that are left over. More values than parameters is an error.
  public func bind(_ values: [SQLValue]) throws(DriverError) {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
    for index in values.indices { try bind(values[index], at: index + 1) }
  }

  /// Binds the parameter with this index, which counts from 1.
  public func bind(_ value: SQLValue, at index: Int) throws(DriverError) {
    let index = Int32(clamping: index)
    let code =
      switch value {
      case .null: unsafe sqlite3_bind_null(handle, index)
      case .boolean(let flag): unsafe sqlite3_bind_int64(handle, index, flag ? 1 : 0)
      case .integer(let number): unsafe sqlite3_bind_int64(handle, index, number)
      case .double(let number): unsafe sqlite3_bind_double(handle, index, number)
      case .text(let text): bind(text, at: index)
      case .blob(let bytes): unsafe bytes.withUnsafeBytes { unsafe sqlite3_bind_blob_copy(handle, index, $0.baseAddress, UInt64($0.count)) }
      }
    guard code == SQLITE_OK else { throw failure() }
  }

  private func bind(_ text: String, at index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe sqlite3_bind_text_copy(handle, index, $0.baseAddress, UInt64($0.count)) }
    }
  }
}

/// Running.
extension SQLiteStatement {
  /// Moves to the next row; false at the end, where the statement is reset.
  public func step() throws(DriverError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      unsafe sqlite3_reset(handle)
      return false
    default: throw failureOfStep()
    }
  }

  /// Binds, runs to the end and returns the number of rows that this statement changed.
  @discardableResult
  public func run(_ values: [SQLValue]) throws(DriverError) -> Int {
    try bind(values)
    return try runToEnd()
  }

  /// Runs to the end with the values bound before and returns the number of rows that this statement changed.
  ///
  /// SQLite itself keeps the count of the latest INSERT, UPDATE or DELETE through every other statement.
  @discardableResult
  public func runToEnd() throws(DriverError) -> Int {
    let before = connection.totalChanges
    while try step() {}
    return connection.totalChanges == before ? 0 : connection.changes
  }

  /// Back to before the first row; the bound values stay.
  public func reset() { unsafe sqlite3_reset(handle) }

  /// The rows that the connection's latest INSERT, UPDATE or DELETE changed.
  public var changes: Int { connection.changes }

  private func failure() -> DriverError {
    unsafe DriverError.sqlite(sqlite3_db_handle(handle), statement: text)
  }

  private func failureOfStep() -> DriverError {
    let error = failure()
    unsafe sqlite3_reset(handle)
    return error
  }

  /// The statement as it was written, without bound values.
  public var text: String { unsafe sqlite3_sql(handle).map { unsafe String(cString: $0) } ?? "" }
}

/// The current row.
extension SQLiteStatement {
  public var columnCount: Int { columnNames.count }

  public var row: [SQLValue] { columnNames.indices.map { value(at: $0) } }

  /// The value of a column, which counts from 0; NULL outside the row.
  public func value(at column: Int) -> SQLValue {
    let column = Int32(clamping: column)
    switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return unsafe .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return unsafe .double(sqlite3_column_double(handle, column))
    case SQLITE_TEXT: return .text(columnText(column))
    case SQLITE_BLOB: return .blob(columnBytes(column))
    default: return .null
    }
  }

  private func columnText(_ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private func columnBytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
