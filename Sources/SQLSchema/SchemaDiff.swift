/// What leads from one database to another: the changes in an order that works, and what no change can express yet.
public struct SchemaDiff: Hashable, Sendable {
  public var changes: [SchemaChange]
  public var refusals: [SchemaRefusal]

  public init(changes: [SchemaChange] = [], refusals: [SchemaRefusal] = []) {
    self.changes = changes
    self.refusals = refusals
  }
}
