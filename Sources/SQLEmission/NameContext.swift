/// What names that are no columns become in the statement that is being printed.
public struct NameContext: Sendable {
  /// A procedure's variable, by its name and the token where it is used.
  public let variable: @Sendable (_ name: String, _ token: UInt32) -> String
  /// A field of a record: `r.id`.
  public let field: @Sendable (_ record: String, _ token: UInt32, _ field: String) -> String
  /// SQLROWCOUNT.
  public let rowCount: String
  /// The one time of the run.
  public let now: String
  /// How many fields the loader changed: a column, where clauses see one.
  public let airbyteChanges: String
  /// SQLERRM, FOUND and the like; nil for a name that is none.
  public var special: @Sendable (_ name: String) -> String? = { _ in nil }
  /// `$1`, or a question mark, at a token; nil where there is no value for it.
  public var parameter: @Sendable (_ token: UInt32) -> String? = { _ in nil }

  public init(variable: @escaping @Sendable (String) -> String, rowCount: String, now: String, airbyteChanges: String = "tc_changes") {
    self.init(
      variable: { name, _ in variable(name) }, field: { record, _, field in "\(variable(record)).\(field)" }, rowCount: rowCount, now: now,
      airbyteChanges: airbyteChanges)
  }

  public init(
    variable: @escaping @Sendable (String, UInt32) -> String, field: @escaping @Sendable (String, UInt32, String) -> String,
    rowCount: String, now: String, airbyteChanges: String = "tc_changes"
  ) {
    self.variable = variable
    self.field = field
    self.rowCount = rowCount
    self.now = now
    self.airbyteChanges = airbyteChanges
  }
}
