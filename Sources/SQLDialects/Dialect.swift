public import SQLSchema

/// What one target says and how: the only place that knows a brand.
///
/// Statements are given without a closing semicolon, in the order in which they run.
public protocol Dialect: Sendable {
  /// `postgres`, `sqlite` or `snowflake`: what `--target` and the folders under `migrations/` call it.
  var name: String { get }
  /// Whether definitions take part in a transaction, so that a version happens as a whole or not at all.
  var isTransactional: Bool { get }

  // Names and types.
  func quoted(_ identifier: String) -> String
  /// `stg.gong_calls`; `stg__gong_calls` where there are no schemas.
  func name(of object: ObjectName) -> String
  func typeName(_ type: SQLType) -> String

  // Definitions.
  func createSchema(_ name: String) -> [String]
  func dropSchema(_ name: String) -> [String]
  func createSequence(_ sequence: NumberSequence) -> [String]
  func dropSequence(_ name: ObjectName) -> [String]
  func createTable(_ table: Table, translation: FragmentTranslation) -> [String]
  func dropTable(_ name: ObjectName) -> [String]
  func renameTable(_ from: ObjectName, to: ObjectName) -> [String]
  func addColumn(_ column: Column, to table: Table, translation: FragmentTranslation) -> [String]
  /// Whether `addColumn` also works on a table with rows, giving each of them the default.
  func addsInPlace(_ column: Column, translation: FragmentTranslation) -> Bool
  func dropColumn(_ column: String, of table: ObjectName) -> [String]
  func renameColumn(_ from: String, to: String, of table: ObjectName) -> [String]
  /// Whether a foreign key is more than a note.
  var holdsReferences: Bool { get }
  /// Gives a column other rules (NULL, default); `database` is what there is when the statements run.
  func alterColumn(_ change: ColumnAlteration, in database: Database, translation: FragmentTranslation) -> [String]
  func createIndex(_ index: Index) -> [String]
  func dropIndex(_ index: Index) -> [String]
  func createView(_ view: View, translation: FragmentTranslation) -> [String]
  func dropView(_ name: ObjectName) -> [String]

  // Rows that a version sets aside and puts back.
  /// Where tables of transformc's own stand.
  var ownSchema: String { get }
  /// Copies columns of all rows (none named: every column) into a new plain table, so that no write gets lost in between.
  func keepRows(of table: ObjectName, columns: [String], in kept: ObjectName) -> [String]
  /// Puts all kept rows back into their table and drops what kept them.
  func restoreRows(of table: Table, from kept: ObjectName) -> [String]
  /// The names of all kept tables, one a row.
  var keptTablesQuery: String { get }

  // What the operator should know.
  /// Locks and work that a change costs: "locks stg.gong_calls ACCESS EXCLUSIVE, no rewrite".
  func costs(of change: SchemaChange) -> [String]
  /// What is said of a version that costs nothing: "no rebuild".
  var noCost: String { get }
  /// What a compiled procedure is called here: "procedure", "program".
  var routineNoun: String { get }
  /// What the change asks for and the target cannot give.
  func shortfalls(of change: SchemaChange) -> [Shortfall]

  // Applying versions.
  var bookkeeping: Bookkeeping { get }
}
