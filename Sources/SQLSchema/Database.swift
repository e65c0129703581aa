/// A database as a value: what the sources ask for, or what a chain of versions has built.
/// Every list is sorted by name, so that equal databases are equal values.
public struct Database: Hashable, Codable, Sendable {
  public var schemas: Set<String>
  public var sequences: [ObjectName: NumberSequence]
  public var tables: [ObjectName: Table]
  public var indexes: [ObjectName: Index]
  public var views: [ObjectName: View]
  public var routines: [ObjectName: Routine]

  public init(
    schemas: Set<String> = [], tables: [ObjectName: Table] = [:], indexes: [ObjectName: Index] = [:], views: [ObjectName: View] = [:],
    routines: [ObjectName: Routine] = [:], sequences: [ObjectName: NumberSequence] = [:]
  ) {
    self.schemas = schemas
    self.sequences = sequences
    self.tables = tables
    self.indexes = indexes
    self.views = views
    self.routines = routines
  }

  /// What a view reads, through other views too; nothing of a table.
  public func tablesRead(by view: ObjectName) -> [ObjectName] {
    var found: [ObjectName] = []
    var open = views[view]?.dependencies ?? []
    while let name = open.popLast() {
      if found.contains(name) { continue }
      found.append(name)
      open += views[name]?.dependencies ?? []
    }
    return found
  }
}
