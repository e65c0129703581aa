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
  private let neighbours: Neighbours

  init(_ schema: Database?, in script: Script, _ bodies: [Body], beside neighbours: Neighbours) {
    self.schema = schema
    self.neighbours = neighbours
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
      var entry = entries[name] ?? outsideEntry(name) ?? Entry()
      entry.keys.append(script.names(index.columns))
      entries[name] = entry
    case .alterTable(let id): note(script.tree[id], in: script)
    default: break
    }
  }

  /// Keys that are added, and those of what is called otherwise from here on.
  private mutating func note(_ alter: AlterTable, in script: Script) {
    let name = script.objectName(alter.name)
    var entry = entries[name] ?? schemaEntry(name)
    for action in script.tree[alter.actions].map({ script.tree[$0] }) {
      switch action.kind {
      case .addColumn where !action.column.isNone: entry?.add(script.tree[action.column], in: script)
      case .addConstraint where !action.constraint.isNone:
        var keyed = entry ?? neighbour(named: name) ?? Entry()
        keyed.add(script.tree[action.constraint], in: script)
        entry = keyed
      case .renameColumn: entry?.rename(script.name(action.name), to: script.name(action.newName))
      case .renameTable: entries[ObjectName(schema: name.schema, name: script.name(action.newName))] = entry
      default: break
      }
    }
    entries[name] = entry
  }

  /// The table of this name; without a schema, the only one that is so called. Of neighbours the keys alone are known.
  func entry(named name: ObjectName) -> Entry? {
    if let entry = entries[name] ?? outsideEntry(name) { return entry }
    guard name.schema.isEmpty else { return nil }
    let namesakes = Set(entries.keys.filter { $0.name == name.name }).union(schema?.tables.keys.filter { $0.name == name.name } ?? [])
    guard namesakes.count == 1, let owner = namesakes.first else { return nil }
    return entries[owner] ?? schemaEntry(owner)
  }

  /// What is known of a table beside what the script says.
  private func outsideEntry(_ name: ObjectName) -> Entry? { schemaEntry(name) ?? neighbour(named: name) }

  private func schemaEntry(_ name: ObjectName) -> Entry? {
    guard let schema, let table = schema.tables[name] else { return nil }
    var entry = Entry(of: table)
    for index in schema.indexes.values where index.isUnique && index.table == name { entry.keys.append(index.columns) }
    return entry
  }

  private func neighbour(named name: ObjectName) -> Entry? {
    let keys = neighbours.keys(of: name)
    return keys.isEmpty ? nil : Entry(keys: keys)
  }
}

extension KnownTables.Entry {
  fileprivate init(of table: Table) {
    columns = table.columns.map(\.name)
    keys = (table.uniques + [table.primaryKey]).filter { !$0.isEmpty }
  }

  fileprivate init(of table: CreateTable, in script: Script) {
    for id in script.tree[table.columns] { add(script.tree[id], in: script) }
    for id in script.tree[table.constraints] { add(script.tree[id], in: script) }
  }

  fileprivate mutating func add(_ column: ColumnDefinition, in script: Script) {
    columns.append(script.name(column.name))
    if column.isPrimaryKey || column.isUnique { keys.append([script.name(column.name)]) }
  }

  fileprivate mutating func add(_ constraint: TableConstraint, in script: Script) {
    let isPlain = constraint.keys.count == constraint.columns.count && !constraint.columns.isEmpty
    if isPlain && (constraint.kind == .primaryKey || constraint.kind == .unique) { keys.append(script.names(constraint.columns)) }
  }

  /// The script may ask for either name, before and after.
  fileprivate mutating func rename(_ column: String, to new: String) {
    if let place = columns.firstIndex(of: column) { columns[place] = new }
    keys += keys.filter { $0.contains(column) }.map { $0.map { $0 == column ? new : $0 } }
  }
}
