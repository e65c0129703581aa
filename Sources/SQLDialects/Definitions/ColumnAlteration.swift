public import SQLSchema

/// A column that keeps name and type and gets other rules.
public struct ColumnAlteration: Hashable, Sendable {
  public let table: ObjectName
  public let from: Column
  public let to: Column

  public init(table: ObjectName, from: Column, to: Column) {
    self.table = table
    self.from = from
    self.to = to
  }
}
