import SQLSemantics
import SQLSyntax

/// Which transactions may be open, by the nodes that began them.
struct OpenTransactions: DataFlow {
  struct Value: Equatable {
    /// Ascending; few.
    var begins: [Int] = []
    /// On some way none is open.
    var mayBeNone = true
    /// SQL that is only known when it runs may have begun or ended one.
    var isUnknown = false

    var isOpenForCertain: Bool { !begins.isEmpty && !mayBeNone && !isUnknown }
  }

  private let flow: BodyFlow
  let start = Value()

  init(_ flow: BodyFlow) { self.flow = flow }

  func merged(_ left: Value, _ right: Value) -> Value {
    if left == right { return left }
    return Value(
      begins: Set(left.begins + right.begins).sorted(), mayBeNone: left.mayBeNone || right.mayBeNone,
      isUnknown: left.isUnknown || right.isUnknown)
  }

  func through(_ node: Int, _ value: Value) -> Value {
    switch flow.effects[node].transaction {
    case .begin: Value(begins: [node], mayBeNone: false)
    case .commit, .rollback: Value()
    case .implicitCommit: Value(isUnknown: value.isUnknown)
    case .unknown: Value(isUnknown: true)
    case .none, .savepoint, .release, .rollbackToSavepoint: value
    }
  }

  /// A definition commits before it fails.
  func failing(_ node: Int, _ value: Value) -> Value {
    switch flow.effects[node].transaction {
    case .implicitCommit, .unknown: through(node, value)
    default: value
    }
  }
}
