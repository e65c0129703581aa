import SQLDialects
import SQLSchema

/// Writes operations, one after the other, as one target's steps, and follows what the database becomes.
struct ScriptWriter {
  private let compiler: TargetCompiler
  private let version: Version
  /// What procedures are compiled against: the database after all operations.
  private let destination: Database
  private var state: MigrationState
  private(set) var steps: [ScriptStep] = []

  private var dialect: any Dialect { compiler.dialect }
  private var translation: FragmentTranslation { compiler.translation }

  init(_ version: Version, compiler: TargetCompiler, from state: MigrationState, to destination: Database) {
    self.compiler = compiler
    self.version = version
    self.state = state
    self.destination = destination
  }

  mutating func write(_ operation: Operation) {
    switch operation {
    case .schema(let change): write(change)
    case .installSupport(let version, let old): add(compiler.installSupport(version, old))
    case .removeSupport(let version): add(compiler.removeSupport(version))
    case .script(let step): write(step)
    }
    // A misfit is the chain's defect and `Folding` has reported it.
    _ = state.apply(operation)
  }

  private mutating func add(_ statements: [String]) { steps += statements.map(ScriptStep.statement) }

  private mutating func write(_ step: HandWrittenStep) {
    if step.cannotRun {
      steps.append(.irreversible("version \(version.fileName) has a hand-written step without a way back"))
    } else {
      add(step.up[dialect.name] ?? [])
    }
  }

  private mutating func write(_ change: SchemaChange) {
    switch change {
    case .createSchema(let name): add(dialect.createSchema(name))
    case .dropSchema(let name): add(dialect.dropSchema(name))
    case .createSequence(let sequence): add(dialect.createSequence(sequence))
    case .dropSequence(let sequence): add(dialect.dropSequence(sequence.name))
    case .createTable(let table): create(table)
    case .dropTable(let table): drop(table)
    case .renameTable(let from, let to): add(dialect.renameTable(from, to: to))
    case .addColumn(let table, let column): add(column, to: table)
    case .dropColumn(let table, let column): drop(column, of: table)
    case .renameColumn(let table, let from, let to): add(dialect.renameColumn(from, to: to, of: table))
    case .alterColumn(let table, let from, let to): alter(ColumnAlteration(table: table, from: from, to: to))
    case .createIndex(let index): add(dialect.createIndex(index))
    case .dropIndex(let index): add(dialect.dropIndex(index))
    case .createView(let view): add(dialect.createView(view, translation: translation))
    case .dropView(let view): add(dialect.dropView(view.name))
    case .createRoutine(let routine): add(compiler.create(routine, destination))
    case .replaceRoutine(let old, let new): add(compiler.replace(old, new, destination))
    case .dropRoutine(let routine): add(compiler.drop(routine))
    }
  }

  private mutating func alter(_ change: ColumnAlteration) {
    add(dialect.alterColumn(change, in: state.database, translation: translation))
  }
}

// MARK: Removing and bringing back

extension ScriptWriter {
  private mutating func create(_ table: Table) {
    add(dialect.createTable(table, translation: translation))
    let kept = KeptTable(version: version.id, table: table.name)
    restore(kept) { dialect, name in dialect.restoreRows(of: table, from: name) }
  }

  private mutating func drop(_ table: Table) {
    keep(table.name, columns: [], in: KeptTable(version: version.id, table: table.name))
    add(dialect.dropTable(table.name))
  }

  /// What is computed comes back by itself.
  private mutating func drop(_ column: Column, of table: ObjectName) {
    if column.generated == nil { keepValues(of: column, in: table) }
    add(dialect.dropColumn(column.name, of: table))
  }

  /// Without an identity nothing says which row a value belongs to: whole rows are kept, for a person to look at.
  private mutating func keepValues(of column: Column, in table: ObjectName) {
    let kept = KeptTable(version: version.id, table: table, column: column.name)
    let identity = state.database.tables[table]?.rowIdentity ?? []
    if identity.isEmpty { dropLeftover(kept) }
    keep(table, columns: identity.isEmpty ? [] : identity + [column.name], in: kept)
  }

  /// Rows that were not put back would be in the way of those that are kept next.
  private mutating func dropLeftover(_ kept: KeptTable) {
    guard version.keep else { return }
    steps.append(.whenKept(kept.name, dialect.dropTable(kept.objectName(in: dialect))))
  }

  private mutating func keep(_ table: ObjectName, columns: [String], in kept: KeptTable) {
    guard version.keep else { return }
    add(dialect.keepRows(of: table, columns: columns, in: kept.objectName(in: dialect)))
  }

  /// A column that cannot be added as it is starts out without rules: values come first, then NOT NULL and the default.
  private mutating func add(_ column: Column, to name: ObjectName) {
    guard let table = state.database.tables[name] else { return }
    if dialect.addsInPlace(column, translation: translation) {
      add(dialect.addColumn(column, to: table, translation: translation))
      return restoreValues(of: column, in: name)
    }
    let lenient = Column(name: column.name, type: column.type)
    add(dialect.addColumn(lenient, to: table, translation: translation))
    add(dialect.fillColumn(column, of: name, translation: translation))
    restoreValues(of: column, in: name)
    alter(ColumnAlteration(table: name, from: lenient, to: column), afterAdding: lenient)
  }

  private mutating func restoreValues(of column: Column, in table: ObjectName) {
    guard column.generated == nil else { return }
    let identity = state.database.tables[table]?.rowIdentity ?? []
    guard !identity.isEmpty else { return }
    restore(KeptTable(version: version.id, table: table, column: column.name)) { dialect, name in
      dialect.restoreColumn(column.name, of: table, identity: identity, from: name)
    }
  }

  private mutating func alter(_ change: ColumnAlteration, afterAdding lenient: Column) {
    var database = state.database
    _ = database.apply(.addColumn(table: change.table, column: lenient))
    add(dialect.alterColumn(change, in: database, translation: translation))
  }

  private mutating func restore(_ kept: KeptTable, _ statements: (any Dialect, ObjectName) -> [String]) {
    guard version.keep else { return }
    steps.append(.whenKept(kept.name, statements(dialect, kept.objectName(in: dialect))))
  }
}

// MARK: Procedures that are compiled anew

extension ScriptWriter {
  /// A procedure whose source stays may compile to something else once its tables have changed (`SELECT *`, a column's type).
  mutating func recompile(_ routines: [Routine], from origin: Database) {
    for routine in routines where compiler.create(routine, origin) != compiler.create(routine, destination) {
      add(compiler.replace(routine, routine, destination))
    }
  }
}
