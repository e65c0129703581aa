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

  private let schema: Database?
  /// Those of the script; those of the schema are read when they are asked for.
  private var entries: [ObjectName: Entry] = [:]

  init(_ schema: Database?, in script: Script, _ bodies: [Body]) {
    self.schema = schema
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
      let name = script.objectName(index.table)
      guard var entry = entries[name] ?? schemaEntry(name) else { return }
      entry.keys.append(script.names(index.columns))
      entries[name] = entry
    default: break
    }
  }

  /// The table of this name; without a schema, the only one that is so called.
  func entry(named name: ObjectName) -> Entry? {
    if let entry = entries[name] ?? schemaEntry(name) { return entry }
    guard name.schema.isEmpty else { return nil }
    let namesakes = Set(entries.keys.filter { $0.name == name.name }).union(schema?.tables.keys.filter { $0.name == name.name } ?? [])
    guard namesakes.count == 1, let owner = namesakes.first else { return nil }
    return entries[owner] ?? schemaEntry(owner)
  }

  private func schemaEntry(_ name: ObjectName) -> Entry? {
    guard let schema, let table = schema.tables[name] else { return nil }
    var entry = Entry(of: table)
    for index in schema.indexes.values where index.isUnique && index.table == name { entry.keys.append(index.columns) }
    return entry
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
