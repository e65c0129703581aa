/// Folding changes into a state.
extension Database {
  /// The database after the change, or the reason why the change does not fit it.
  public func applying(_ change: SchemaChange) -> Result<Database, SchemaConflict> {
    var database = self
    guard let conflict = database.apply(change) else { return .success(database) }
    return .failure(conflict)
  }

  /// Applies the change; where it does not fit, says why and leaves the database as it was.
  public mutating func apply(_ change: SchemaChange) -> SchemaConflict? {
    switch change {
    case .createSchema(let name): schemas.insert(name).inserted ? nil : SchemaConflict("schema \(name) exists already")
    case .dropSchema(let name): schemas.remove(name) == nil ? SchemaConflict("schema \(name) does not exist") : nil
    case .createSequence(let sequence): Self.add(sequence, named: sequence.name, to: &sequences, "sequence")
    case .dropSequence(let sequence): Self.remove(sequence.name, from: &sequences, "sequence")
    case .createTable(let table): Self.add(table, named: table.name, to: &tables, "table")
    case .dropTable(let table): Self.remove(table.name, from: &tables, "table")
    case .renameTable(let from, let to): renameTable(from, to: to)
    case .addColumn(let table, let column): addColumn(column, to: table)
    case .dropColumn(let table, let column): dropColumn(column.name, of: table)
    case .renameColumn(let table, let from, let to): renameColumn(from, to: to, of: table)
    case .alterColumn(let table, _, let column): replaceColumn(column, of: table)
    case .createIndex(let index): Self.add(index, named: index.objectName, to: &indexes, "index")
    case .dropIndex(let index): Self.remove(index.objectName, from: &indexes, "index")
    case .createView(let view): Self.add(view, named: view.name, to: &views, "view")
    case .dropView(let view): Self.remove(view.name, from: &views, "view")
    case .createRoutine(let routine): Self.add(routine, named: routine.name, to: &routines, "procedure")
    case .replaceRoutine(_, let new): replaceRoutine(new)
    case .dropRoutine(let routine): Self.remove(routine.name, from: &routines, "procedure")
    }
  }

  private static func add<Value>(
    _ value: Value, named name: ObjectName, to all: inout [ObjectName: Value], _ kind: String
  ) -> SchemaConflict? {
    guard all[name] == nil else { return SchemaConflict("\(kind) \(name) exists already") }
    all[name] = value
    return nil
  }

  private static func remove<Value>(_ name: ObjectName, from all: inout [ObjectName: Value], _ kind: String) -> SchemaConflict? {
    all.removeValue(forKey: name) == nil ? SchemaConflict("\(kind) \(name) does not exist") : nil
  }

  private mutating func renameTable(_ from: ObjectName, to: ObjectName) -> SchemaConflict? {
    guard let table = tables[from] else { return SchemaConflict("table \(from) does not exist") }
    guard tables[to] == nil else { return SchemaConflict("table \(to) exists already") }
    tables[from] = nil
    tables[to] = table
    tables = tables.mapValues { $0.name == from ? $0.renamed(to: to) : $0.referring(to: to, insteadOf: from) }
    replaceIndexes { $0.table == from ? $0.moved(to: to) : $0 }
    return nil
  }

  private mutating func addColumn(_ column: Column, to name: ObjectName) -> SchemaConflict? {
    guard let table = tables[name] else { return SchemaConflict("table \(name) does not exist") }
    guard table.column(column.name) == nil else { return SchemaConflict("column \(column.name) of \(name) exists already") }
    tables[name]?.columns.append(column)
    return nil
  }

  private mutating func dropColumn(_ column: String, of name: ObjectName) -> SchemaConflict? {
    guard tables[name]?.column(column) != nil else { return SchemaConflict("column \(column) of \(name) does not exist") }
    tables[name]?.columns.removeAll { $0.name == column }
    return nil
  }

  private mutating func renameColumn(_ from: String, to: String, of name: ObjectName) -> SchemaConflict? {
    guard let table = tables[name], table.column(from) != nil else {
      return SchemaConflict("column \(from) of \(name) does not exist")
    }
    guard table.column(to) == nil else { return SchemaConflict("column \(to) of \(name) exists already") }
    tables = tables.mapValues { table in
      table.name == name ? table.renamingColumn(from, to: to) : table.referring(toColumn: to, insteadOf: from, of: name)
    }
    replaceIndexes { $0.table == name ? $0.renamingColumn(from, to: to) : $0 }
    return nil
  }

  private mutating func replaceColumn(_ column: Column, of name: ObjectName) -> SchemaConflict? {
    guard let position = tables[name]?.columns.firstIndex(where: { $0.name == column.name }) else {
      return SchemaConflict("column \(column.name) of \(name) does not exist")
    }
    tables[name]?.columns[position] = column
    return nil
  }

  private mutating func replaceRoutine(_ routine: Routine) -> SchemaConflict? {
    guard routines[routine.name] != nil else { return SchemaConflict("procedure \(routine.name) does not exist") }
    routines[routine.name] = routine
    return nil
  }

  private mutating func replaceIndexes(_ replacement: (Index) -> Index) {
    let replaced = indexes.values.map(replacement)
    indexes = Dictionary(replaced.map { ($0.objectName, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
