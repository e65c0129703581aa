public import SQLSchema

/// What a database refused while the runner was at work.
public struct RunnerFailure: Error, Hashable, Sendable {
  public let category: ErrorCategory
  /// SQLSTATE, `SQLITE_BUSY`, or empty.
  public let code: String
  /// The engine's words, secrets taken out.
  public let message: String

  public init(category: ErrorCategory, code: String, message: String) {
    self.category = category
    self.code = code
    self.message = message
  }

  /// The connection is gone, and with it the transaction and the lock.
  var hasLostConnection: Bool { category == .network }
}
