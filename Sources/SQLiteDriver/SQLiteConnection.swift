import CSQLite
public import DatabaseDriver
import SQLSchema

/// One open SQLite database: a file, or `:memory:`.
///
/// Every connection enforces foreign keys and compares LIKE by case, as the dialects that we compile do; and a name
/// in double quotes is a name, never a string that happens to match no column.
@safe public final class SQLiteConnection: DatabaseConnection {
  public let path: String
  /// Stops the running statement from another thread.
  public let interrupter: SQLiteInterrupter
  private var handle: OpaquePointer?

  /// Opens a database and reads its first page, so that a file which is no database fails here.
  ///
  /// A file that this connection creates gets a write-ahead log, which lets others read while a run writes and which
  /// stays with the file; an existing database keeps the journal that its owner chose.
  public init(
    path: String, readOnly: Bool = false, createIfMissing: Bool = true, busyTimeoutMilliseconds: Int = 5_000
  ) throws(DriverError) {
    self.path = path
    let opened = try unsafe SQLiteConnection.open(path, flags: SQLiteConnection.flags(readOnly: readOnly, createIfMissing: createIfMissing))
    unsafe handle = opened
    unsafe interrupter = SQLiteInterrupter(opened)
    unsafe sqlite3_busy_timeout(opened, Int32(clamping: busyTimeoutMilliseconds))
    unsafe sqlite3_leave_out_bloom_filters(opened)
    do throws(DriverError) {
      try prepareForUse(mayCreate: createIfMissing && !readOnly)
    } catch {
      close()
      throw SQLiteConnection.opening(path, failed: error)
    }
  }

  deinit { close() }

  public var target: String { "sqlite" }

  public var summary: String { "sqlite \(path)" }

  public var isInTransaction: Bool {
    guard let handle = unsafe handle else { return false }
    return unsafe sqlite3_get_autocommit(handle) == 0
  }

  public func close() {
    guard let open = unsafe handle else { return }
    unsafe handle = nil
    interrupter.forget()
    unsafe sqlite3_close_v2(open)
  }

  /// Ends the running statement with SQLITE_INTERRUPT.
  public func interrupt() { interrupter.interrupt() }

  /// The rows that the latest INSERT, UPDATE or DELETE changed, whichever statement ran since.
  public var changes: Int {
    guard let handle = unsafe handle else { return 0 }
    return unsafe Int(sqlite3_changes64(handle))
  }

  /// The rows changed since the connection opened, those of triggers and foreign keys included.
  var totalChanges: Int {
    guard let handle = unsafe handle else { return 0 }
    return unsafe Int(sqlite3_total_changes64(handle))
  }

  /// The C handle while the connection is open.
  func openHandle() throws(DriverError) -> OpaquePointer {
    guard let handle = unsafe handle else {
      throw DriverError(
        category: .configuration, code: "SQLITE_MISUSE", message: "the connection to '\(path)' is closed", isTransient: false)
    }
    return unsafe handle
  }
}

/// Opening.
extension SQLiteConnection {
  private static func flags(readOnly: Bool, createIfMissing: Bool) -> Int32 {
    let access = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    let creation = createIfMissing && !readOnly ? SQLITE_OPEN_CREATE : 0
    return access | creation | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
  }

  private static func open(_ path: String, flags: Int32) throws(DriverError) -> OpaquePointer {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw DriverError(
        category: .configuration, code: "SQLITE_CANTOPEN", message: "a database needs a path, or ':memory:'", isTransient: false)
    }
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened = unsafe opened else {
      let reason = unsafe opened.map { unsafe DriverError.sqlite($0) } ?? DriverError.sqlite(code: code, message: "out of memory")
      unsafe sqlite3_close_v2(opened)
      throw opening(path, failed: reason)
    }
    return unsafe opened
  }

  private static func opening(_ path: String, failed error: DriverError) -> DriverError {
    DriverError(
      category: error.category, code: error.code, message: "cannot open '\(path)': \(error.message)", isTransient: error.isTransient)
  }

  private func prepareForUse(mayCreate: Bool) throws(DriverError) {
    let handle = try unsafe openHandle()
    unsafe sqlite3_db_config_flag(handle, SQLITE_DBCONFIG_DQS_DML, 0)
    unsafe sqlite3_db_config_flag(handle, SQLITE_DBCONFIG_DQS_DDL, 0)
    try execute("PRAGMA foreign_keys = ON; PRAGMA case_sensitive_like = ON; PRAGMA schema_version")
    guard mayCreate, path != ":memory:", try query("PRAGMA page_count").rows == [[.integer(0)]] else { return }
    try execute("PRAGMA journal_mode = WAL")
  }
}
