import SQLSchema
import Workspace

/// Which objects a file defines itself.
struct OwnDefinitions {
  private let tables: Set<ObjectName>
  private let indexes: Set<ObjectName>
  private let views: Set<ObjectName>
  private let schemas: Set<String>

  /// `alone`: what the file asks for when it is read alone. What every project gets beside it, run tables, is none of the file's.
  init(_ alone: Database, besides given: Set<ObjectName>) {
    tables = Set(alone.tables.keys).subtracting(given)
    indexes = Set(alone.indexes.keys)
    views = Set(alone.views.keys)
    schemas = alone.schemas
  }

  /// The objects as the whole project has them.
  func definitions(in database: Database) -> Database {
    Database(
      schemas: schemas, tables: database.tables.filter { tables.contains($0.key) }, indexes: database.indexes.filter { indexes.contains($0.key) },
      views: database.views.filter { views.contains($0.key) })
  }
}
