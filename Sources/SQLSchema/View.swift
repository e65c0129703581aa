/// A view: a named query.
public struct View: Hashable, Codable, Sendable {
  public let name: ObjectName
  /// The query alone, without CREATE VIEW.
  public let query: SQLFragment
  public let dependencies: [ObjectName]
  public let doc: String

  public init(name: ObjectName, query: SQLFragment, dependencies: [ObjectName], doc: String = "") {
    self.name = name
    self.query = query
    self.dependencies = dependencies
    self.doc = doc
  }
}
