import SQLSemantics
import SQLSyntax

extension BodyFlow {
  /// The locals that some step reads, reached or not.
  var readLocals: Bits {
    var read = Bits()
    for effects in effects { for use in effects.uses where use.kind.reads { read.insert(use.local) } }
    return read
  }

  /// The statement of a node, where it is one that holds no others.
  func statement(of node: Int) -> StatementID? {
    guard case .statement(let statement) = graph.steps[node] else { return nil }
    return statement
  }

  /// The value that an assignment, a LET or a declaration gives.
  func value(givenBy node: Int) -> ExpressionID? {
    switch graph.steps[node] {
    case .declaration(let variable): return script.tree[variable].value
    case .statement(let statement):
      switch script.tree[statement] {
      case .assign(let assignment): return script.tree[assignment].value
      case .declare(let variable): return script.tree[variable].value
      default: return nil
      }
    default: return nil
    }
  }
}
