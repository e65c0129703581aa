public import Migrations

/// Where a database stands: every version, and how far the sources are ahead.
public struct StatusReport: Hashable, Sendable, Codable {
  public enum State: String, Hashable, Sendable, Codable {
    case applied, pending
    /// Applied, and the files are not those that ran.
    case changed
    /// Applied, and these migrations do not know it.
    case unknown
  }

  public struct Row: Hashable, Sendable, Codable {
    public let version: String
    public let state: State
    /// `2026-11-22T09:30:00.000Z`
    public let applied: String?
    /// What going back promises: `lossless`, `data-lossy`, `irreversible`.
    public let down: String?
    /// `proven`, `not proven`
    public let proof: String?
  }

  public let environment: String
  public let rows: [Row]
  /// Operations that a plan would hold.
  public let sourcesAhead: Int

  public init(environment: String, stored: StoredVersions, target: String, history: HistoryState, sourcesAhead: Int) {
    self.environment = environment
    self.sourcesAhead = sourcesAhead
    let known = Set(stored.versions.map(\.id))
    rows = Self.known(stored, target, history) + history.applied.filter { !known.contains($0.version) }.map(Self.unknown)
  }

  /// Whether something is left to do: the database behind the versions, or the versions behind the sources.
  public var isPending: Bool { sourcesAhead > 0 || rows.contains { $0.state == .pending } }

  /// Whether the database has what these migrations do not have.
  public var isDivergent: Bool { rows.contains { $0.state == .changed || $0.state == .unknown } }

  private static func known(_ stored: StoredVersions, _ target: String, _ history: HistoryState) -> [Row] {
    let scripts = Dictionary((stored.scripts[target] ?? []).map { ($0.version.id, $0) }, uniquingKeysWith: { first, _ in first })
    var state = MigrationState()
    return stored.versions.map { version in
      let reversibility = Reversibility(of: version, after: state)
      for operation in version.operations { _ = state.apply(operation) }
      let isProven = scripts[version.id].map(stored.isProven) ?? false
      return row(version, scripts[version.id]?.hash, history[version.id], reversibility, isProven)
    }
  }

  private static func row(
    _ version: Version, _ hash: String?, _ applied: HistoryState.Applied?, _ reversibility: Reversibility, _ isProven: Bool
  ) -> Row {
    let state: State = applied.map { $0.hash == hash ? .applied : .changed } ?? .pending
    return Row(
      version: version.fileName, state: state, applied: applied?.appliedAt, down: reversibility.label,
      proof: isProven ? "proven" : "not proven")
  }

  private static func unknown(_ applied: HistoryState.Applied) -> Row {
    Row(version: applied.fileName, state: .unknown, applied: applied.appliedAt, down: nil, proof: nil)
  }
}
