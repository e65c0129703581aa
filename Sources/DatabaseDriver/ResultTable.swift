/// The rows of a query, read to the end.
public struct ResultTable: Hashable, Sendable {
  public let columns: [String]
  public let rows: [[SQLValue]]

  public init(columns: [String], rows: [[SQLValue]]) {
    self.columns = columns
    self.rows = rows
  }
}
