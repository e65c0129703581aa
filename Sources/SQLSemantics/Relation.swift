public import SQLSchema

/// Something in FROM: rows with named columns, under an alias.
public struct Relation: Sendable {
  public enum Source: Hashable, Sendable {
    case table(ObjectName)
    case query
    /// FLATTEN and jsonb_array_elements: `value` and `index`.
    case elements
  }

  public let alias: String
  public let columns: [OutputColumn]
  public let source: Source
  /// Whether `columns` is all there is: false for a table that the catalogue does not know.
  public let isComplete: Bool

  public init(alias: String, columns: [OutputColumn], source: Source, isComplete: Bool = true) {
    self.alias = alias
    self.columns = columns
    self.source = source
    self.isComplete = isComplete
  }

  public func column(_ name: String) -> OutputColumn? { columns.first { $0.name == name } }
}
