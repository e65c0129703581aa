import CSQLite
import DatabaseDriver
import SQLSchema

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What SQLite refused, in our terms.
extension DriverError {
  /// The latest error of a connection.
  static func sqlite(_ connection: OpaquePointer?, statement: String? = nil) -> DriverError {
    let code = unsafe sqlite3_extended_errcode(connection)
    let message = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) } ?? "unknown error"
    let reason = unsafe systemReason(connection, code)
    return sqlite(code: code, message: message + reason, statement: statement)
  }

  static func sqlite(code: Int32, message: String, statement: String? = nil) -> DriverError {
    let speaksForItself = [SQLITE_ERROR, SQLITE_CONSTRAINT].contains(code & 0xff) ? HostError(message) : nil
    return DriverError(
      category: speaksForItself?.category ?? category(code: code, message: message),
      code: speaksForItself?.state ?? SQLiteResultName.of(code),
      message: ConnectionText.redacted(speaksForItself?.message ?? message), isTransient: isTransient(code: code),
      statement: statement.map { ConnectionText.redacted(trimmed($0)) })
  }

  /// "unable to open database file" alone helps nobody: the system knows why.
  private static func systemReason(_ connection: OpaquePointer?, _ code: Int32) -> String {
    guard [SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_FULL].contains(code & 0xff) else { return "" }
    let number = unsafe sqlite3_system_errno(connection)
    guard number != 0, let reason = unsafe strerror(number) else { return "" }
    return unsafe " (\(String(cString: reason)))"
  }

  private static func trimmed(_ statement: String) -> String {
    String(statement.drop { $0.isWhitespace })
  }
}

/// The category of a result code.
extension DriverError {
  private static func category(code: Int32, message: String) -> ErrorCategory {
    switch code & 0xff {
    case SQLITE_ERROR: isInvalidData(message) ? .validation : .configuration
    case SQLITE_AUTH, SQLITE_PERM: .authentication
    case SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_READONLY, SQLITE_MISUSE, SQLITE_RANGE: .configuration
    case SQLITE_CONSTRAINT: constraintCategory(code: code, message: message)
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_INTERRUPT: .timeout
    case SQLITE_MISMATCH, SQLITE_TOOBIG: .validation
    case SQLITE_FULL, SQLITE_IOERR, SQLITE_NOMEM, SQLITE_CORRUPT, SQLITE_INTERNAL, SQLITE_PROTOCOL: .infrastructure
    default: .unknown
    }
  }

  /// SQLite's code 1 covers a missing table and a bad document alike; what is not about data is about the SQL text.
  private static func isInvalidData(_ message: String) -> Bool {
    let aboutData = ["malformed JSON", "integer overflow", "JSON path error", "bad JSON path", "JSON cannot hold BLOB values"]
    return aboutData.contains { message.hasPrefix($0) }
  }

  /// A declared length or domain is a CHECK here (`tc_len_…`, `tc_dom_…`) and a type on other engines, so it is validation on all.
  private static func constraintCategory(code: Int32, message: String) -> ErrorCategory {
    let checks = ["CHECK constraint failed: tc_len_", "CHECK constraint failed: tc_dom_"]
    let isDatatype = code == SQLITE_CONSTRAINT | (12 << 8)
    return isDatatype || checks.contains { message.hasPrefix($0) } ? .validation : .dataQuality
  }

  /// Others hold the lock and will let go of it. An interrupt is the host's own wish.
  private static func isTransient(code: Int32) -> Bool {
    [SQLITE_BUSY, SQLITE_LOCKED].contains(code & 0xff)
  }
}
