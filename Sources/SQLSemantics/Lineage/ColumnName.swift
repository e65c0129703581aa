public import SQLSchema

/// A column and its table: `stg.account.email`.
public struct ColumnName: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let table: ObjectName
  public let column: String

  public init(_ table: ObjectName, _ column: String) {
    self.table = table
    self.column = column
  }

  public var description: String { "\(table).\(column)" }

  public static func < (left: ColumnName, right: ColumnName) -> Bool { (left.table, left.column) < (right.table, right.column) }
}
