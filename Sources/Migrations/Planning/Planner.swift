import Diagnostics
import SQLDialects
public import SQLSchema

/// Compares what the sources ask for with what the versions have built, and writes the next version.
public struct Planner: Sendable {
  /// The version of the support that compiled procedures of this release need.
  public let supportVersion: Int
  public let compilers: [TargetCompiler]
  /// Whether new versions set aside what they remove.
  public let keepsRows: Bool

  public init(supportVersion: Int, compilers: [TargetCompiler], keepsRows: Bool = true) {
    self.supportVersion = supportVersion
    self.compilers = compilers
    self.keepsRows = keepsRows
  }

  /// `timestamp`: fourteen digits, the new version's id.
  public func plan(
    desired: Database, renames: Renames = Renames(), versions: [Version], name: String, timestamp: String
  ) -> Plan {
    let folding = Folding(versions)
    let diff = folding.state.database.changes(to: desired, renames: renames)
    let operations = withSupport(diff.changes, from: folding.state, to: desired)
    let version = next(name, at: timestamp, after: versions, operations: operations)
    let found = folding.diagnostics + newerSupport(of: folding.state) + diff.refusals.map(Diagnostic.refused)
    return plan(version, after: folding.state, desired: desired, versions: versions, found: found)
  }

  /// A version that holds a hand-written step and no difference.
  public func plan(handWritten step: HandWrittenStep, versions: [Version], name: String, timestamp: String) -> Plan {
    let folding = Folding(versions)
    let version = next(name, at: timestamp, after: versions, operations: [.script(step)])
    return plan(version, after: folding.state, desired: folding.state.database, versions: versions, found: folding.diagnostics)
  }

  private func next(_ name: String, at timestamp: String, after versions: [Version], operations: [Operation]) -> Version {
    let last = versions.max { $0.id < $1.id }
    return Version(id: timestamp, name: name, parent: last?.id, operations: operations, keep: keepsRows)
  }

  private func plan(
    _ version: Version, after state: MigrationState, desired: Database, versions: [Version], found: [Diagnostic]
  ) -> Plan {
    let changes = version.operations.compactMap(\.schemaChange)
    let diagnostics =
      found + lateness(of: version, after: versions) + shortfalls(of: changes) + brokenRoutines(by: changes, in: desired)
    let reversibility = Reversibility(of: version, after: state)
    guard !version.operations.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) else {
      return Plan(version: nil, scripts: [], reversibility: reversibility, summary: "", diagnostics: diagnostics)
    }
    let summary = PlanSummary(version, after: state, versions: versions, compilers: compilers, reversibility: reversibility)
    return Plan(
      version: version, scripts: compilers.map { VersionScripts(version, after: state, compiler: $0) },
      reversibility: reversibility, summary: summary.text, diagnostics: diagnostics)
  }
}

// MARK: Support

extension Planner {
  /// Support comes right after the schemas and leaves right before them.
  private func withSupport(_ changes: [SchemaChange], from state: MigrationState, to desired: Database) -> [Operation] {
    let operations = changes.map(Operation.schema)
    let firstOther = changes.firstIndex { !$0.isCreatedSchema } ?? changes.endIndex
    let lastOther = changes.lastIndex { !$0.isDroppedSchema } ?? changes.startIndex - 1
    switch supportOperation(from: state, to: desired) {
    case .removeSupport(let version)?:
      return operations[...lastOther] + [.removeSupport(version: version)] + operations[(lastOther + 1)...]
    case let operation?: return operations[..<firstOther] + [operation] + operations[firstOther...]
    case nil: return operations
    }
  }

  private func supportOperation(from state: MigrationState, to desired: Database) -> Operation? {
    guard !desired.routines.isEmpty else { return state.supportVersion.map { .removeSupport(version: $0) } }
    guard state.supportVersion ?? 0 < supportVersion else { return nil }
    return .installSupport(version: supportVersion, replacing: state.supportVersion)
  }
}

extension SchemaChange {
  fileprivate var isCreatedSchema: Bool {
    if case .createSchema = self { true } else { false }
  }

  fileprivate var isDroppedSchema: Bool {
    if case .dropSchema = self { true } else { false }
  }
}

// MARK: Findings

extension Planner {
  private func newerSupport(of state: MigrationState) -> [Diagnostic] {
    guard let present = state.supportVersion, present > supportVersion else { return [] }
    return [.newerSupport(present, known: supportVersion)]
  }

  private func lateness(of version: Version, after versions: [Version]) -> [Diagnostic] {
    guard let last = versions.max(by: { $0.id < $1.id }), last.id >= version.id else { return [] }
    return [.lateVersion(version.id, after: last)]
  }

  /// Both directions count: a way back that cannot be written is no way back.
  private func shortfalls(of changes: [SchemaChange]) -> [Diagnostic] {
    var seen: Set<Shortfall> = []
    return compilers.flatMap { compiler in
      (changes + changes.map(\.reversed)).flatMap(compiler.dialect.shortfalls)
    }
    .filter { seen.insert($0).inserted }
    .map { .shortfall($0.message, severity: $0.weight == .lossy ? .warning : .error, help: $0.help) }
  }

  private func brokenRoutines(by changes: [SchemaChange], in desired: Database) -> [Diagnostic] {
    changes.flatMap { change -> [Diagnostic] in
      guard case .dropColumn(let table, let column) = change else { return [] }
      return desired.orderedRoutines
        .filter { $0.dependencies.contains(table) && $0.source.mentions(column.name) }
        .map { .brokenRoutine($0, by: column.name, of: table) }
    }
  }
}
