/// Which versions a database has: the fold of its history.
public struct HistoryState: Hashable, Sendable {
  public struct Applied: Hashable, Sendable {
    public let version: String
    public let name: String
    public internal(set) var hash: String
    /// The scripts as they ran, so that any checkout can take the version back.
    public internal(set) var upSQL: String
    public internal(set) var downSQL: String
    public let appliedAt: String

    public var fileName: String { "\(version)_\(name)" }
  }

  /// In the order in which they were applied.
  public private(set) var applied: [Applied] = []

  public init() {}

  public static func current(_ events: [HistoryEvent]) -> HistoryState {
    var state = HistoryState()
    for event in events { state.fold(event) }
    return state
  }

  public subscript(version: String) -> Applied? { applied.first { $0.version == version } }

  private mutating func fold(_ event: HistoryEvent) {
    switch event.kind {
    case .apply, .adopt: add(event)
    case .revert: applied.removeAll { $0.version == event.version }
    case .repair: repair(event)
    case .fail: break
    }
  }

  private mutating func add(_ event: HistoryEvent) {
    applied.removeAll { $0.version == event.version }
    applied.append(
      Applied(
        version: event.version, name: event.name, hash: event.sourceHash, upSQL: event.upSQL ?? "", downSQL: event.downSQL ?? "",
        appliedAt: event.finishedAt))
  }

  private mutating func repair(_ event: HistoryEvent) {
    guard let position = applied.firstIndex(where: { $0.version == event.version }) else { return }
    applied[position].hash = event.sourceHash
    applied[position].upSQL = event.upSQL ?? applied[position].upSQL
    applied[position].downSQL = event.downSQL ?? applied[position].downSQL
  }
}
