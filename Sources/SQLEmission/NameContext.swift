/// What names that are no columns become in the statement that is being printed.
public struct NameContext: Sendable {
  /// A procedure's variable.
  public let variable: @Sendable (String) -> String
  /// SQLROWCOUNT.
  public let rowCount: String
  /// The one time of the run.
  public let now: String
  /// How many fields the loader changed: a column, where clauses see one.
  public let airbyteChanges: String

  public init(variable: @escaping @Sendable (String) -> String, rowCount: String, now: String, airbyteChanges: String = "tc_changes") {
    self.variable = variable
    self.rowCount = rowCount
    self.now = now
    self.airbyteChanges = airbyteChanges
  }
}
