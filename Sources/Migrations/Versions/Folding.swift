public import Diagnostics

/// The state after a chain of versions, and what is wrong with the chain.
public struct Folding: Sendable {
  public private(set) var state = MigrationState()
  public private(set) var diagnostics: [Diagnostic] = []
  private var last: Version?

  /// Folds versions in the order of their ids.
  public init(_ versions: [Version]) {
    for version in versions.sorted(by: { $0.id < $1.id }) { fold(version) }
  }

  /// The state after the last version.
  public static func state(after versions: [Version]) -> MigrationState { Folding(versions).state }

  private mutating func fold(_ version: Version) {
    checkParent(of: version)
    last = version
    for operation in version.operations {
      if let conflict = state.apply(operation) { diagnostics.append(.misfit(of: version, conflict)) }
    }
  }

  private mutating func checkParent(of version: Version) {
    guard version.parent != last?.id else { return }
    diagnostics.append(.brokenChain(at: version, after: last))
  }
}
