public import SQLSchema

/// What a chain of versions has built.
public struct MigrationState: Hashable, Sendable {
  public var database: Database
  /// The version of what compiled procedures call, or nil where it is not installed.
  public var supportVersion: Int?

  public init(database: Database = Database(), supportVersion: Int? = nil) {
    self.database = database
    self.supportVersion = supportVersion
  }

  /// Applies the operation; where it does not fit, says why.
  public mutating func apply(_ operation: Operation) -> SchemaConflict? {
    switch operation {
    case .schema(let change): return database.apply(change)
    case .installSupport(let version, _): supportVersion = version
    case .removeSupport: supportVersion = nil
    case .script(let step): apply(step)
    }
    return nil
  }

  private mutating func apply(_ step: HandWrittenStep) {
    for table in step.before { database.tables[table.name] = nil }
    for table in step.after { database.tables[table.name] = table }
  }
}
