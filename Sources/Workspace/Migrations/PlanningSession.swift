public import Migrations
import SQLDialects
public import SQLSchema

/// Planning the next version from the sources and what lies under `migrations/`.
public struct PlanningSession {
  /// What was written.
  public struct Writing: Hashable, Sendable {
    /// Files, by the paths that messages show.
    public let paths: [String]
    /// Versions whose scripts were edited by hand; they count as they are from now on.
    public let recordedEdits: [String]
  }

  public let stored: StoredVersions
  private let store: VersionStore
  private let planner: Planner

  public init(_ store: VersionStore, planner: Planner) throws(MigrationFileError) {
    self.store = store
    self.planner = planner
    stored = try store.read(targets: planner.compilers.map(\.dialect.name))
  }

  /// The version that would bring the migrations to what the sources ask for. Nothing is written.
  public func plan(desired: Database, renames: Renames, name: String, at milliseconds: Int64) -> Plan {
    planner.plan(desired: desired, renames: renames, versions: stored.versions, name: name, timestamp: id(at: milliseconds))
  }

  /// A version whose scripts a person fills in.
  public func emptyPlan(name: String, at milliseconds: Int64) -> Plan {
    let scripts = Dictionary(uniqueKeysWithValues: planner.compilers.map { ($0.dialect.name, [String]()) })
    let step = HandWrittenStep(up: scripts, down: scripts)
    return planner.plan(handWritten: step, versions: stored.versions, name: name, timestamp: id(at: milliseconds))
  }

  private func id(at milliseconds: Int64) -> String { VersionStore.nextID(after: stored.versions, at: milliseconds) }

  /// The folder of the versions, as messages name it.
  public var folder: String { store.shown }

  /// Whether files have to be written even without a new version: edits to record, scripts of a target that came later.
  public var hasLooseEnds: Bool { !stored.edited.isEmpty || !stored.unwritten.isEmpty }

  /// Writes the plan's version, if it has one, after what was left to write before it.
  public func write(_ plan: Plan) throws(MigrationFileError) -> Writing {
    let edits = Set(stored.edited.map(\.version.fileName)).sorted()
    if !edits.isEmpty { try store.recordEdits(in: stored) }
    var paths = try store.writeMissing(of: try reread(), compilers: planner.compilers)
    if let version = plan.version { paths += try store.write(version, plan.scripts, lock: try reread().lock) }
    return Writing(paths: Set(paths).sorted(), recordedEdits: edits)
  }

  private func reread() throws(MigrationFileError) -> StoredVersions { try store.read(targets: planner.compilers.map(\.dialect.name)) }
}
