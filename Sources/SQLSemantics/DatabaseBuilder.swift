public import Diagnostics
public import SQLSchema
public import SQLSyntax
import SourceText

/// Reads definitions out of scripts: what the sources ask a database to be.
///
///     var builder = DatabaseBuilder()
///     builder.add(script, dialect)
///     builder.database
public struct DatabaseBuilder: Sendable {
  public private(set) var database = Database()
  /// What is wrong, by the file it is in.
  public private(set) var diagnostics: [String: [Diagnostic]] = [:]
  /// Where each table's name stands.
  private var places: [ObjectName: (path: String, range: SourceRange)] = [:]

  /// What the scripts change about tables that they or others define.
  private var alterations: [TableAlteration] = []

  /// What is `known` may be defined again: the sources know better.
  public init(known: Database = Database()) { database = known }

  /// Adds what another builder has read from other scripts.
  public mutating func add(_ part: DatabaseBuilder) {
    diagnostics.merge(part.diagnostics) { $0 + $1 }
    database.schemas.formUnion(part.database.schemas)
    database.sequences.merge(part.database.sequences) { $1 }
    database.indexes.merge(part.database.indexes) { $1 }
    database.views.merge(part.database.views) { $1 }
    for (name, table) in part.database.tables { add(table, at: part.places[name]) }
    alterations += part.alterations
  }

  /// Adds what ALTER TABLE says in a script: dumps tell keys in this way, migrations everything. In a project's sources it is refused.
  public mutating func addAlterations(of script: Script, _ dialect: SourceDialect) {
    alterations += DefinitionReader(script: script, dialect: dialect).alterations()
  }

  /// The database after all that ALTER TABLE says.
  public var alteredDatabase: Database {
    var database = database
    for alteration in alterations { database.apply(alteration) }
    return database
  }

  /// Adds the schemas, tables, indexes and views of a script. Procedures need the whole catalogue and come later.
  public mutating func add(_ script: Script, _ dialect: SourceDialect) {
    let reader = DefinitionReader(script: script, dialect: dialect)
    for (statement, carrier) in reader.statements() { add(statement, carrier, reader) }
    for only in reader.onlyStatements() { add(only, reader) }
    diagnostics[script.file.path, default: []] += reader.model.diagnostics
  }

  /// What stands in `--@ only TARGETS` is for those targets alone.
  private mutating func add(_ only: OnlyClause, _ reader: DefinitionReader) {
    let script = reader.script
    let targets = script.tree[only.targets].map { script.name($0) }.sorted()
    guard case .createIndex(let index) = script.tree[only.statement] else {
      return refuseOnly(script.range(only.statement), script)
    }
    add(reader.index(script.tree[index], targets: targets))
  }

  private func isIndex(_ statement: Statement) -> Bool {
    if case .createIndex = statement { true } else { false }
  }

  private mutating func refuseOnly(_ range: SourceRange, _ script: Script) {
    diagnostics[script.file.path, default: []].append(
      Diagnostic("TGT002", .error, "'only' is supported on CREATE INDEX and on statements of a body alone yet", at: range))
  }

  private mutating func add(_ index: Index) {
    database.indexes[ObjectName(schema: index.table.schema, name: index.name)] = index
  }

  private mutating func add(_ id: StatementID, _ carrier: Int?, _ reader: DefinitionReader) {
    let script = reader.script
    let targets = carrier.map { reader.targets($0) } ?? []
    if !targets.isEmpty, !isIndex(script.tree[id]) { refuseOnly(script.range(id), script) }
    switch script.tree[id] {
    case .createSchema(let schema):
      let schema = script.tree[schema]
      reader.refuseUnshipped(schema)
      if !schema.name.isNone { database.schemas.insert(script.name(script.tree[schema.name].name)) }
    case .createTable(let table) where !script.tree[table].isTemporary && script.tree[table].query.isNone:
      let place = (script.file.path, script.range(script.tree[table].name))
      add(reader.table(script.tree[table], doc: carrier.map(reader.doc) ?? ""), at: place)
    case .createIndex(let index): add(reader.index(script.tree[index], targets: targets))
    case .createView(let view):
      let view = reader.view(script.tree[view], doc: carrier.map(reader.doc) ?? "")
      database.views[view.name] = view
    case .command(let command) where script.makesSequence(script.tree[command]):
      let sequence = reader.sequence(script.tree[command])
      if !sequence.name.schema.isEmpty { database.schemas.insert(sequence.name.schema) }
      database.sequences[sequence.name] = sequence
    default: break
    }
  }

  private mutating func add(_ table: Table, at place: (path: String, range: SourceRange)?) {
    if let place, places.updateValue(place, forKey: table.name) != nil {
      diagnostics[place.path, default: []].append(
        Diagnostic("SEM005", .error, "table '\(table.name)' is defined twice", at: place.range))
    }
    if !table.name.schema.isEmpty { database.schemas.insert(table.name.schema) }
    database.tables[table.name] = table
  }
}
