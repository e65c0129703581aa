/// What a server says beside results: `NOTICE: table "t" does not exist, skipping`, or a procedure's own RAISE.
public struct Notice: Hashable, Sendable {
  /// `NOTICE`, `WARNING`, `INFO`, `LOG`, `DEBUG`; not translated.
  public let severity: String
  public let sqlstate: String
  public let message: String
  public let detail: String?
  public let hint: String?

  public init(severity: String, sqlstate: String, message: String, detail: String? = nil, hint: String? = nil) {
    self.severity = severity
    self.sqlstate = sqlstate
    self.message = message
    self.detail = detail
    self.hint = hint
  }
}
