/// Where a step may stand: outside of every transaction that the body began, in one, or it cannot be told. More than one may be
/// true, on different paths.
public struct TransactionState: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let outside = TransactionState(rawValue: 1)
  public static let open = TransactionState(rawValue: 2)
  public static let unknown = TransactionState(rawValue: 4)
}

/// The transactions of a body along its paths.
struct Transactions: DataFlow {
  private let flow: BodyFlow
  var start: TransactionState { .outside }

  init(_ flow: BodyFlow) { self.flow = flow }

  func merged(_ left: TransactionState, _ right: TransactionState) -> TransactionState { left.union(right) }

  func through(_ node: Int, _ value: TransactionState) -> TransactionState {
    switch flow.effects[node].transaction {
    case .begin: .open
    case .commit, .rollback: .outside
    case .implicitCommit: value.contains(.unknown) ? [.outside, .unknown] : .outside
    case .unknown: .unknown
    case .none, .savepoint, .release, .rollbackToSavepoint: value
    }
  }

  /// A definition commits before it fails.
  func failing(_ node: Int, _ value: TransactionState) -> TransactionState {
    switch flow.effects[node].transaction {
    case .implicitCommit, .unknown: through(node, value)
    default: value
    }
  }
}
