/// Which versions a command runs, in order, or why it runs none.
public struct Worklist: Sendable {
  public let goal: RunnerGoal
  /// By id.
  public let versions: [RunnableVersion]
  public let allowsOutOfOrder: Bool
  public let requiresProof: Bool

  public init(goal: RunnerGoal, versions: [RunnableVersion], allowsOutOfOrder: Bool = false, requiresProof: Bool = false) {
    self.goal = goal
    self.versions = versions.sorted { $0.id < $1.id }
    self.allowsOutOfOrder = allowsOutOfOrder
    self.requiresProof = requiresProof
  }

  public func items(for state: HistoryState) -> Result<[WorkItem], RunnerRefusal> {
    switch goal {
    case .apply(let target): return pending(upTo: target, in: state)
    case .rollback(let target): return reverting(to: target, in: state)
    case .rollbackSteps(let count): return reverting(Array(state.applied.suffix(max(count, 0))))
    case .rollbackAll: return reverting(state.applied)
    }
  }
}

// MARK: Forward

extension Worklist {
  private func pending(upTo target: String?, in state: HistoryState) -> Result<[WorkItem], RunnerRefusal> {
    if let target, !versions.contains(where: { $0.id == target }) { return .failure(.noSuchVersion(target)) }
    let pending = versions.filter { state[$0.id] == nil && $0.id <= target ?? $0.id }
    guard let refusal = defect(of: state) ?? disorder(of: pending, in: state) ?? missingProof(of: pending) else {
      return .success(pending.map(WorkItem.init(applying:)))
    }
    return .failure(refusal)
  }

  private func defect(of state: HistoryState) -> RunnerRefusal? {
    let known = Dictionary(versions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let unknown = state.applied.filter { known[$0.version] == nil }
    if !unknown.isEmpty { return .unknown(unknown) }
    return state.applied.first { known[$0.version]?.hash != $0.hash }.map(RunnerRefusal.changed)
  }

  private func disorder(of pending: [RunnableVersion], in state: HistoryState) -> RunnerRefusal? {
    guard !allowsOutOfOrder, let last = state.applied.max(by: { $0.version < $1.version }) else { return nil }
    let late = pending.filter { $0.id < last.version }
    return late.isEmpty ? nil : .outOfOrder(late.map(\.fileName), after: last.fileName)
  }

  private func missingProof(of pending: [RunnableVersion]) -> RunnerRefusal? {
    let unproven = pending.filter { !$0.isProven }
    return requiresProof && !unproven.isEmpty ? .unproven(unproven.map(\.fileName)) : nil
  }
}

// MARK: Back

extension Worklist {
  private func reverting(to target: String, in state: HistoryState) -> Result<[WorkItem], RunnerRefusal> {
    guard let position = state.applied.firstIndex(where: { $0.version == target }) else { return .failure(.notApplied(target)) }
    return reverting(Array(state.applied[(position + 1)...]))
  }

  /// The last one applied goes first. All must have a way back before the first one runs.
  private func reverting(_ applied: [HistoryState.Applied]) -> Result<[WorkItem], RunnerRefusal> {
    let items = applied.reversed().map(WorkItem.init(reverting:))
    for item in items {
      if let reason = item.script.obstacle { return .failure(.irreversible(item.fileName, reason)) }
    }
    return .success(items)
  }
}
