import DatabaseDriver
import Procedures
import SQLSchema

/// SQLite's results as the conditions that PostgreSQL would raise for the same fault.
enum ProgramErrors {
  private static let states: [String: String] = [
    "SQLITE_CONSTRAINT_PRIMARYKEY": "23505", "SQLITE_CONSTRAINT_UNIQUE": "23505", "SQLITE_CONSTRAINT_ROWID": "23505",
    "SQLITE_CONSTRAINT_NOTNULL": "23502", "SQLITE_CONSTRAINT_CHECK": "23514", "SQLITE_CONSTRAINT_FOREIGNKEY": "23503",
    "SQLITE_CONSTRAINT_DATATYPE": "22P02", "SQLITE_MISMATCH": "22P02", "SQLITE_TOOBIG": "54000", "SQLITE_FULL": "53100",
    "SQLITE_NOMEM": "53200", "SQLITE_BUSY": "55P03", "SQLITE_LOCKED": "55P03", "SQLITE_INTERRUPT": "57014", "SQLITE_READONLY": "25006",
  ]

  /// A SQLSTATE where there is one for the fault, else SQLite's own name.
  static func state(of error: DriverError) -> String {
    // A CHECK that stands for a declared length or a type's values.
    if error.code == "SQLITE_CONSTRAINT_CHECK" && error.category == .validation {
      return error.message.hasPrefix("CHECK constraint failed: tc_len_") ? "22001" : "22P02"
    }
    if let state = states[error.code] ?? missing(error) { return state }
    // SQLITE_BUSY_SNAPSHOT and the like are kinds of SQLITE_BUSY.
    let family = error.code.split(separator: "_").prefix(2).joined(separator: "_")
    return states[family] ?? error.code
  }

  /// What a text names and the database does not have, or has already: SQLite tells it by words alone (sqlite.org, src/resolve.c and src/build.c).
  private static func missing(_ error: DriverError) -> String? {
    guard error.code == "SQLITE_ERROR" else { return nil }
    if error.message.hasPrefix("table ") && error.message.hasSuffix(" already exists") { return "42P07" }
    let states = ["no such table: ": "42P01", "no such column: ": "42703", "no such function: ": "42883"]
    return states.first { error.message.hasPrefix($0.key) }?.value
  }

  /// Of the states that programs themselves raise.
  static func category(ofState state: String) -> ErrorCategory {
    switch state {
    case "TCG01", "TCQ01", "21000": .dataQuality
    case "TCA01": .infrastructure
    case "22023": .configuration
    default: .unknown
    }
  }
}
