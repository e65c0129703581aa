import Procedures
import SQLSyntax

/// Whether a statement is the last of a procedure's body: a RETURN there ends nothing early.
enum LastStatement {
  static func `is`(_ statement: StatementID, of procedure: LoweredProcedure) -> Bool {
    let script = procedure.script
    return script.tree[script.tree[procedure.node.body].statements].last == statement
  }
}
