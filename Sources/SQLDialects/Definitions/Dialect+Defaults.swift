public import SQLSchema

/// Definitions that read the same everywhere; a dialect states only where it differs.
extension Dialect {
  public func dropSequence(_ name: ObjectName) -> [String] { ["DROP SEQUENCE \(self.name(of: name))"] }

  public func dropTable(_ name: ObjectName) -> [String] { ["DROP TABLE \(self.name(of: name))"] }

  public func addsInPlace(_ column: Column, translation: FragmentTranslation) -> Bool {
    column.isNullable || column.fillsItself
  }

  public func dropColumn(_ column: String, of table: ObjectName) -> [String] {
    ["ALTER TABLE \(name(of: table)) DROP COLUMN \(quoted(column))"]
  }

  public func renameColumn(_ from: String, to: String, of table: ObjectName) -> [String] {
    ["ALTER TABLE \(name(of: table)) RENAME COLUMN \(quoted(from)) TO \(quoted(to))"]
  }

  public func createView(_ view: View, translation: FragmentTranslation) -> [String] {
    ["CREATE VIEW \(name(of: view.name)) AS\n\(translation(view.query, as: .query(of: view)))"]
  }

  public func dropView(_ name: ObjectName) -> [String] { ["DROP VIEW \(self.name(of: name))"] }

  public var holdsReferences: Bool { true }

  public func costs(of change: SchemaChange) -> [String] { [] }

  public func shortfalls(of change: SchemaChange) -> [Shortfall] { [] }
}
