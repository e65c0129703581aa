public import DatabaseDriver
import Migrations
import SQLDialects
import SQLSchema

/// Letting go of the rows that a version set aside.
extension Deployment {
  public enum Purge: Hashable, Sendable {
    /// The kept tables that are gone now.
    case purged([String])
    /// Another transformc is at work on this database.
    case lockNotHad
  }

  /// Drops what a version kept, all of it or nothing. From then on its way back brings shapes and no rows.
  public func purge(_ version: String) throws(DriverError) -> Purge {
    guard try takeLock() else { return .lockNotHad }
    defer { releaseLock() }
    return .purged(try dropKeptTables(of: version))
  }

  private func dropKeptTables(of version: String) throws(DriverError) -> [String] {
    try connection.execute(dialect.bookkeeping.begin)
    do throws(DriverError) {
      let existing = try connection.query(dialect.keptTablesQuery, []).rows.compactMap { $0.first?.text }
      for statement in KeptTable.purge(version, among: existing, dialect: dialect) { try connection.execute(statement) }
      try connection.execute(dialect.bookkeeping.commit)
      return KeptTable.names(of: version, among: existing)
    } catch {
      if connection.isInTransaction { try? connection.execute(dialect.bookkeeping.rollback) }
      throw error
    }
  }

  /// Where BEGIN is the lock, there is none to take before it.
  private func takeLock() throws(DriverError) -> Bool {
    guard case .ofSession(let take, _) = dialect.bookkeeping.lock else { return true }
    return try connection.query(take, []).rows.first?.first?.integer == 1
  }

  private func releaseLock() {
    guard case .ofSession(_, let release) = dialect.bookkeeping.lock else { return }
    try? connection.execute(release)
  }
}
