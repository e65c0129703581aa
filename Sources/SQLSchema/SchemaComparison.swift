/// Comparing two databases, step by step.
struct SchemaComparison {
  private let before: Database
  private let after: Database
  private let renames: Renames
  /// `before` with the renames carried out: what tables, columns and indexes are compared with.
  private var renamed: Database
  private var refusals: [SchemaRefusal] = []

  init(from before: Database, to after: Database, renames: Renames) {
    self.before = before
    self.after = after
    self.renames = renames
    renamed = before
  }

  mutating func diff() -> SchemaDiff {
    let renaming = renameChanges()
    let comparisons = sharedTables().map { TableComparison(from: $0.before, to: $0.after) }
    let changes =
      createdSchemas() + createdSequences() + droppedRoutines() + droppedViews() + droppedIndexes() + renaming + createdTables()
      + comparisons.flatMap(\.changes) + droppedTables() + droppedSequences() + createdIndexes() + createdViews() + newRoutines()
      + droppedSchemas()
    return SchemaDiff(changes: changes, refusals: refusals + changedSequences() + comparisons.flatMap(\.refusals))
  }

  private func createdSchemas() -> [SchemaChange] {
    after.schemas.subtracting(before.schemas).sorted().map { .createSchema(name: $0) }
  }

  private func droppedSchemas() -> [SchemaChange] {
    before.schemas.subtracting(after.schemas).sorted().reversed().map { .dropSchema(name: $0) }
  }
}

// MARK: Sequences

extension SchemaComparison {
  private func createdSequences() -> [SchemaChange] {
    after.sequences.values.filter { before.sequences[$0.name] == nil }.sorted { $0.name < $1.name }.map { .createSequence(sequence: $0) }
  }

  private func droppedSequences() -> [SchemaChange] {
    before.sequences.values.filter { after.sequences[$0.name] == nil }.sorted { $0.name > $1.name }.map { .dropSequence(sequence: $0) }
  }

  /// Numbers were given already.
  private func changedSequences() -> [SchemaRefusal] {
    after.sequences.values.filter { new in before.sequences[new.name].map { $0 != new } ?? false }.sorted { $0.name < $1.name }.map { new in
      SchemaRefusal(
        .source, table: new.name, message: "sequence \(new.name) counts in another way than before, which is not planned by itself",
        help: "write the change as a hand-written step (transformc plan --empty NAME), or make a sequence of another name")
    }
  }
}

// MARK: Renames

extension SchemaComparison {
  private mutating func renameChanges() -> [SchemaChange] {
    tableRenames() + columnRenames()
  }

  private mutating func tableRenames() -> [SchemaChange] {
    var changes: [SchemaChange] = []
    for (new, old) in renames.tables.sorted(by: { $0.key < $1.key }) where isRename(from: old, to: new) {
      guard old.schema == new.schema else { refusals.append(.moving(old, to: new)); continue }
      changes += carryOut(.renameTable(from: old, to: new))
    }
    return changes
  }

  private func isRename(from old: ObjectName, to new: ObjectName) -> Bool {
    renamed.tables[old] != nil && renamed.tables[new] == nil && after.tables[new] != nil && after.tables[old] == nil
  }

  private mutating func columnRenames() -> [SchemaChange] {
    var changes: [SchemaChange] = []
    for rename in renames.columns.sorted(by: { ($0.table, $0.to) < ($1.table, $1.to) }) where isRename(rename) {
      changes += carryOut(.renameColumn(table: rename.table, from: rename.from, to: rename.to))
    }
    return changes
  }

  private func isRename(_ rename: Renames.ColumnRename) -> Bool {
    guard let old = renamed.tables[rename.table], let new = after.tables[rename.table] else { return false }
    return old.column(rename.from) != nil && old.column(rename.to) == nil && new.column(rename.to) != nil
      && new.column(rename.from) == nil
  }

  private mutating func carryOut(_ change: SchemaChange) -> [SchemaChange] {
    renamed.apply(change) == nil ? [change] : []
  }
}

// MARK: Tables

extension SchemaComparison {
  private func sharedTables() -> [(before: Table, after: Table)] {
    renamed.tables.keys.sorted().compactMap { name in
      guard let old = renamed.tables[name], let new = after.tables[name] else { return nil }
      return (old, new)
    }
  }

  private func createdTables() -> [SchemaChange] {
    after.orderedTables.filter { renamed.tables[$0.name] == nil }.map { .createTable(table: $0) }
  }

  private func droppedTables() -> [SchemaChange] {
    renamed.orderedTables.reversed().filter { after.tables[$0.name] == nil }.map { .dropTable(table: $0) }
  }
}

// MARK: Indexes

extension SchemaComparison {
  /// Indexes leave under the name and with the columns that they had before any rename,
  /// and by name even when their table leaves too, so that the reverse makes them again.
  private func droppedIndexes() -> [SchemaChange] {
    before.indexes.values.sorted { $0.objectName < $1.objectName }
      .filter { !isKept($0.objectName) }
      .map { .dropIndex(index: $0) }
  }

  private func createdIndexes() -> [SchemaChange] {
    after.indexes.values.sorted { $0.objectName < $1.objectName }
      .filter { !isKept($0.objectName) }
      .map { .createIndex(index: $0) }
  }

  private func isKept(_ name: ObjectName) -> Bool {
    guard let index = after.indexes[name] else { return false }
    return renamed.indexes[name] == index
  }
}

// MARK: Views

extension SchemaComparison {
  /// A view leaves when it changes or when a view that it reads leaves: engines refuse to drop a view that is read.
  private func leavingViews() -> Set<ObjectName> {
    let changed = before.views.keys.filter { !isSame(before.views[$0], after.views[$0]) }
    return Set(changed).union(before.views(reading: changed).map(\.name))
  }

  private func isSame(_ left: View?, _ right: View?) -> Bool {
    left?.query == right?.query && left?.dependencies == right?.dependencies
  }

  private func droppedViews() -> [SchemaChange] {
    let leaving = leavingViews()
    return before.orderedViews.reversed().filter { leaving.contains($0.name) }.map { .dropView(view: $0) }
  }

  private func createdViews() -> [SchemaChange] {
    let leaving = leavingViews()
    return after.orderedViews.filter { before.views[$0.name] == nil || leaving.contains($0.name) }.map { .createView(view: $0) }
  }
}

// MARK: Procedures

extension SchemaComparison {
  private func droppedRoutines() -> [SchemaChange] {
    before.orderedRoutines.reversed().filter { after.routines[$0.name] == nil }.map { .dropRoutine(routine: $0) }
  }

  private func newRoutines() -> [SchemaChange] {
    after.orderedRoutines.compactMap { new in
      guard let old = before.routines[new.name] else { return .createRoutine(routine: new) }
      return old.hash == new.hash ? nil : .replaceRoutine(old: old, new: new)
    }
  }
}

extension SchemaRefusal {
  fileprivate static func moving(_ old: ObjectName, to new: ObjectName) -> SchemaRefusal {
    SchemaRefusal(
      .schema, table: new, message: "table \(new) is said to be renamed from \(old), which is in another schema",
      help: "rename within a schema, or create \(new), copy the rows with a hand-written step (transformc plan --empty), then drop \(old)")
  }
}
