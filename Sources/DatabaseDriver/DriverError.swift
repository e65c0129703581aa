public import SQLSchema

/// What a database, or the way to it, refused.
public struct DriverError: Error, Hashable, Sendable {
  public let category: ErrorCategory
  /// A SQLSTATE (`23505`), an SQLite result's name (`SQLITE_CONSTRAINT_UNIQUE`), or empty where the engine gave none.
  public let code: String
  /// The engine's own words, secrets taken out.
  public let message: String
  /// Whether a fresh attempt at the same transaction can cure it.
  public let isTransient: Bool
  /// The statement that was running, without bound values.
  public var statement: String?
  /// PostgreSQL's DETAIL, or nil.
  public var detail: String?
  public var hint: String?

  public init(
    category: ErrorCategory, code: String, message: String, isTransient: Bool, statement: String? = nil, detail: String? = nil,
    hint: String? = nil
  ) {
    self.category = category
    self.code = code
    self.message = message
    self.isTransient = isTransient
    self.statement = statement
    self.detail = detail
    self.hint = hint
  }
}
