public import SQLSchema

/// Putting kept rows back.
extension Dialect {
  public func restoreRows(of table: Table, from kept: ObjectName) -> [String] {
    [copyText(into: name(of: table.name), from: name(of: kept), of: table)] + dropTable(kept)
  }

  /// The rows of one table into another of the same columns: what is computed is computed again.
  func copyText(into new: String, from old: String, of table: Table, overriding: String = "") -> String {
    let columns = list(table.columns.filter { $0.generated == nil }.map(\.name))
    return "INSERT INTO \(new) (\(columns))\(overriding) SELECT \(columns) FROM \(old)"
  }

  /// Gives every row the column's default, as ADD COLUMN does where it works in place.
  public func fillColumn(_ column: Column, of table: ObjectName, translation: FragmentTranslation) -> [String] {
    guard let value = defaultText(of: column, translation: translation) else { return [] }
    return ["UPDATE \(name(of: table)) SET \(quoted(column.name)) = \(value)"]
  }

  /// Rows are found again by `identity`; rows that came since keep what they have.
  public func restoreColumn(_ column: String, of table: ObjectName, identity: [String], from kept: ObjectName) -> [String] {
    let target = name(of: table)
    let same = identity.map { "\(target).\(quoted($0)) = kept.\(quoted($0))" }.joined(separator: " AND ")
    let update = "UPDATE \(target) SET \(quoted(column)) = kept.\(quoted(column)) FROM \(name(of: kept)) AS kept WHERE \(same)"
    return [update] + dropTable(kept)
  }
}
