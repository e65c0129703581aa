import SQLSchema
import SQLSemantics
public import SQLSyntax
import SourceDialects

/// What the other plain SQL files of a run define. They may be versions of one database, or of several: it is enough to keep quiet about
/// a column that one of them calls NOT NULL, and not enough to say that a column is missing.
public struct Neighbours: Sendable {
  private var tables: [ObjectName: Table] = [:]
  private var namesakes: [String: [ObjectName]] = [:]
  private var uniqueIndexes: [ObjectName: [[String]]] = [:]
  private var routines: Set<String> = []
  /// The functions that give quoted text.
  private(set) var quoting = QuotingFunctions()

  public init() {}

  /// What one file adds.
  public struct Part: Sendable {
    fileprivate var builder = DatabaseBuilder()
    fileprivate var routines: Set<String> = []
    fileprivate var quoting = QuotingFunctions()

    public init(_ script: Script) {
      routines = script.routineNames
      quoting.add(script)
      guard script.definesTables else { return }
      builder.add(script, .of(script.grammar))
      builder.addAlterations(of: script, .of(script.grammar))
    }
  }

  /// The parts in the order of their files.
  public init(_ parts: [Part]) {
    var builder = DatabaseBuilder()
    for part in parts {
      builder.add(part.builder)
      routines.formUnion(part.routines)
      quoting.formUnion(part.quoting)
    }
    let altered = builder.alteredDatabase
    // Files that were written before a table was renamed call it by its old name.
    tables = builder.database.tables.merging(altered.tables) { $1 }
    namesakes = Dictionary(grouping: tables.keys, by: \.name)
    for index in altered.indexes.values where index.isUnique { uniqueIndexes[index.table, default: []].append(index.columns) }
  }

  /// The primary and the unique keys of a table, as far as they are known.
  func keys(of name: ObjectName) -> [[String]] {
    guard let table = table(named: name) else { return [] }
    return (table.uniques + [table.primaryKey] + (uniqueIndexes[table.name] ?? [])).filter { !$0.isEmpty }
  }

  /// Whether a table's column never holds NULL.
  func isPresent(_ column: String, in name: ObjectName) -> Bool {
    table(named: name)?.column(column).map { !$0.isNullable } ?? false
  }

  /// Whether a function or a procedure of this name is defined, in whatever schema.
  func defines(_ routine: String) -> Bool { routines.contains(routine) }

  private func table(named name: ObjectName) -> Table? {
    if let table = tables[name] { return table }
    guard name.schema.isEmpty, let owners = namesakes[name.name], owners.count == 1 else { return nil }
    return tables[owners[0]]
  }
}

extension Script {
  fileprivate var definesTables: Bool {
    tree[tree.script].contains { statement in
      switch tree[statement] {
      case .createTable, .createIndex, .alterTable: true
      default: false
      }
    }
  }
}
