import SQLSchema
import SQLSemantics
import SQLSyntax

/// Tables whose columns and keys are known: those of the schema, and those that the script itself creates.
struct KnownTables {
  struct Entry {
    var columns: [String] = []
    /// The primary key and the unique ones.
    var keys: [[String]] = []
  }

  private var entries: [ObjectName: Entry] = [:]

  init(_ schema: Database?, in script: Script, _ bodies: [Body]) {
    for table in schema?.tables.values.map({ $0 }) ?? [] { entries[table.name] = Entry(of: table) }
    for index in schema?.indexes.values.map({ $0 }) ?? [] where index.isUnique { entries[index.table]?.keys.append(index.columns) }
    for body in bodies {
      for statement in body.statements { note(script.tree[statement.id], in: script) }
    }
  }

  private mutating func note(_ statement: Statement, in script: Script) {
    switch statement {
    case .createTable(let id) where script.tree[id].query.isNone:
      entries[script.objectName(script.tree[id].name)] = Entry(of: script.tree[id], in: script)
    case .createIndex(let id) where script.tree[id].isUnique:
      let index = script.tree[id]
      guard index.filter.isNone, index.keys.count == index.columns.count else { return }
      entries[script.objectName(index.table)]?.keys.append(script.names(index.columns))
    default: break
    }
  }

  /// The table of this name; without a schema, the only one that is so called.
  func entry(named name: ObjectName) -> Entry? {
    if let entry = entries[name] { return entry }
    guard name.schema.isEmpty else { return nil }
    let namesakes = entries.filter { $0.key.name == name.name }
    return namesakes.count == 1 ? namesakes.first?.value : nil
  }
}

extension KnownTables.Entry {
  fileprivate init(of table: Table) {
    columns = table.columns.map(\.name)
    keys = (table.uniques + [table.primaryKey]).filter { !$0.isEmpty }
  }

  fileprivate init(of table: CreateTable, in script: Script) {
    for id in script.tree[table.columns] {
      let column = script.tree[id]
      columns.append(script.name(column.name))
      if column.isPrimaryKey || column.isUnique { keys.append([script.name(column.name)]) }
    }
    for id in script.tree[table.constraints] {
      let constraint = script.tree[id]
      let isPlain = constraint.keys.count == constraint.columns.count && !constraint.columns.isEmpty
      if isPlain && (constraint.kind == .primaryKey || constraint.kind == .unique) { keys.append(script.names(constraint.columns)) }
    }
  }
}
