/// One change of a database, in terms that no engine owns. It holds what it removes, so that every change has its reverse.
public enum SchemaChange: Hashable, Codable, Sendable {
  case createSchema(name: String)
  case dropSchema(name: String)
  case createSequence(sequence: NumberSequence)
  case dropSequence(sequence: NumberSequence)
  case createTable(table: Table)
  case dropTable(table: Table)
  case renameTable(from: ObjectName, to: ObjectName)
  case addColumn(table: ObjectName, column: Column)
  case dropColumn(table: ObjectName, column: Column)
  case renameColumn(table: ObjectName, from: String, to: String)
  /// The same name and type; NULL or the default differ.
  case alterColumn(table: ObjectName, from: Column, to: Column)
  case createIndex(index: Index)
  case dropIndex(index: Index)
  case createView(view: View)
  case dropView(view: View)
  case createRoutine(routine: Routine)
  case replaceRoutine(old: Routine, new: Routine)
  case dropRoutine(routine: Routine)

  /// The change that takes this one back.
  public var reversed: SchemaChange {
    switch self {
    case .createSchema(let name): .dropSchema(name: name)
    case .dropSchema(let name): .createSchema(name: name)
    case .createSequence(let sequence): .dropSequence(sequence: sequence)
    case .dropSequence(let sequence): .createSequence(sequence: sequence)
    case .createTable(let table): .dropTable(table: table)
    case .dropTable(let table): .createTable(table: table)
    case .renameTable(let from, let to): .renameTable(from: to, to: from)
    case .addColumn(let table, let column): .dropColumn(table: table, column: column)
    case .dropColumn(let table, let column): .addColumn(table: table, column: column)
    case .renameColumn(let table, let from, let to): .renameColumn(table: table, from: to, to: from)
    case .alterColumn(let table, let from, let to): .alterColumn(table: table, from: to, to: from)
    case .createIndex(let index): .dropIndex(index: index)
    case .dropIndex(let index): .createIndex(index: index)
    case .createView(let view): .dropView(view: view)
    case .dropView(let view): .createView(view: view)
    case .createRoutine(let routine): .dropRoutine(routine: routine)
    case .replaceRoutine(let old, let new): .replaceRoutine(old: new, new: old)
    case .dropRoutine(let routine): .createRoutine(routine: routine)
    }
  }
}
