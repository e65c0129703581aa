public import SQLSchema
public import SQLSyntax

/// A column that a query returns.
public struct OutputColumn: Hashable, Sendable {
  /// Empty where the query gives it no name.
  public let name: String
  public let type: SQLType
  /// None for a column of `*`.
  public let value: ExpressionID

  public init(name: String, type: SQLType, value: ExpressionID = .none) {
    self.name = name
    self.type = type
    self.value = value
  }
}
