/// The statements around a version: session, lock, transaction and history.
public struct Bookkeeping: Hashable, Sendable {
  /// How one writer at a time is made sure.
  public enum Lock: Hashable, Sendable {
    /// The transaction's BEGIN is the lock.
    case withTransaction
    /// A lock of the session: a query whose one value says whether it was had, and the statement that gives it back.
    case ofSession(take: String, release: String)
  }

  public let lock: Lock
  /// Runs once after connecting; `{lock_timeout}` is milliseconds.
  public let opening: [String]
  /// Runs once before leaving; puts back what `opening` set.
  public let closing: [String]
  public let begin: String
  public let commit: String
  public let rollback: String
  /// A query that returns one row for each broken promise that the engine does not check by itself, or nil.
  public let violationsQuery: String?
  /// Who may be in the way, for the message on giving up: rows of text, or nil.
  public let blockersQuery: String?
  /// One row if the history table exists.
  public let historyExistsQuery: String
  public let createHistory: [String]
  /// The history table as statements name it.
  public let historyTable: String
  /// `$1`, `?1`: the mark of a statement's parameter comes before its number.
  public let parameterMark: String
  /// Codes of errors that a fresh attempt at the same transaction can cure.
  public let transientCodes: [String]

  public init(
    lock: Lock, opening: [String], closing: [String], begin: String, commit: String, rollback: String, violationsQuery: String?,
    blockersQuery: String?, historyExistsQuery: String, createHistory: [String], historyTable: String, parameterMark: String,
    transientCodes: [String]
  ) {
    self.lock = lock
    self.opening = opening
    self.closing = closing
    self.begin = begin
    self.commit = commit
    self.rollback = rollback
    self.violationsQuery = violationsQuery
    self.blockersQuery = blockersQuery
    self.historyExistsQuery = historyExistsQuery
    self.createHistory = createHistory
    self.historyTable = historyTable
    self.parameterMark = parameterMark
    self.transientCodes = transientCodes
  }

  /// Whether an error code is on the list; SQLite's extended results (`SQLITE_BUSY_SNAPSHOT`) count as their base.
  public func isTransient(code: String) -> Bool {
    transientCodes.contains { code == $0 || code.hasPrefix($0 + "_") }
  }
}
