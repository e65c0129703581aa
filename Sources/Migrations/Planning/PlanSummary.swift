import SQLDialects
import SQLSchema

/// A plan as a person reads it.
///
///     20261122093000_add_call_scores   parent 20261120081500_gong_users
///       ~ table stg.gong_calls         + column data_quality_score decimal(4, 3)
///       + table stg.gong_calls_rejected
///       postgres   2 statements · one transaction · locks stg.gong_calls ACCESS EXCLUSIVE, no rewrite
///       down       lossless (keeps what it removes until purge)
struct PlanSummary {
  private let version: Version
  private let state: MigrationState
  private let versions: [Version]
  private let compilers: [TargetCompiler]
  private let reversibility: Reversibility

  init(
    _ version: Version, after state: MigrationState, versions: [Version], compilers: [TargetCompiler], reversibility: Reversibility
  ) {
    self.version = version
    self.state = state
    self.versions = versions
    self.compilers = compilers
    self.reversibility = reversibility
  }

  var text: String {
    let lines = [heading] + ObjectSummary.lines(for: version.operations) + compilers.map(line) + [down]
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let parent = versions.first { $0.id == version.parent }.map { "parent \($0.fileName)" } ?? "the first version"
    return "\(version.fileName)   \(parent)"
  }

  private var down: String {
    let note = reversibility == .lossless ? keptNote : " (\(reversibility.reasons.joined(separator: "; ")))"
    return "  down       \(reversibility.label)\(note)"
  }

  private var keptNote: String {
    let removes = version.operations.contains { operation in
      switch operation {
      case .schema(.createTable), .schema(.dropTable), .schema(.addColumn), .schema(.dropColumn): true
      default: false
      }
    }
    return removes ? " (keeps what it removes until purge)" : ""
  }
}

// MARK: A line for each target

extension PlanSummary {
  private func line(for compiler: TargetCompiler) -> String {
    let notes = [counts(for: compiler), transactionNote(for: compiler.dialect)] + costs(for: compiler)
    let name = compiler.dialect.name
    return "  \(name)\(Self.blanks(max(11 - name.count, 1)))" + notes.joined(separator: " · ")
  }

  private func counts(for compiler: TargetCompiler) -> String {
    let statements = VersionScripts(withoutRoutines, after: state, compiler: compiler).up.statements.count
    let routines = version.operations.count { $0.routineName != nil }
    let noun = compiler.dialect.routineNoun
    let suffix = routines == 0 ? "" : " + \(Self.count(routines, noun))"
    return Self.count(statements, "statement") + suffix
  }

  private var withoutRoutines: Version {
    var version = version
    version.operations.removeAll { $0.routineName != nil }
    return version
  }

  private func transactionNote(for dialect: any Dialect) -> String {
    dialect.isTransactional ? "one transaction" : "not atomic (DDL commits)"
  }

  /// Costs on tables that the version itself creates are nobody's.
  private func costs(for compiler: TargetCompiler) -> [String] {
    var seen: Set<String> = []
    let changes = version.operations.compactMap(\.schemaChange).filter { !isOnNewTable($0) }
    let costs = changes.flatMap { self.costs(of: $0, for: compiler) }.filter { seen.insert($0).inserted }
    return costs.isEmpty ? [compiler.dialect.noCost].filter { !$0.isEmpty } : costs
  }

  /// A column that cannot be added as it is costs what altering it costs.
  private func costs(of change: SchemaChange, for compiler: TargetCompiler) -> [String] {
    let dialect = compiler.dialect
    guard case .addColumn(let table, let column) = change, !dialect.addsInPlace(column, translation: compiler.translation) else {
      return dialect.costs(of: change)
    }
    let lenient = Column(name: column.name, type: column.type)
    return dialect.costs(of: change) + dialect.costs(of: .alterColumn(table: table, from: lenient, to: column))
  }

  private func isOnNewTable(_ change: SchemaChange) -> Bool {
    guard case .createIndex(let index) = change else { return false }
    return state.database.tables[index.table] == nil
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
