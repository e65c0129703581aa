public import SQLSyntax

/// One place of a flow graph.
public enum Step: Hashable, Sendable {
  /// Parameters have their values.
  case entry
  /// The END of the body is reached, without a RETURN.
  case end
  /// The caller goes on.
  case exit
  /// The caller gets an error.
  case raised
  /// A declaration of DECLARE.
  case declaration(VariableID)
  /// A statement that holds no others.
  case statement(StatementID)
  /// The condition of an IF's branch, a CASE's operand or a CASE's WHEN.
  case condition(of: StatementID, ExpressionID)
  /// The head of a loop, reached before each round.
  case loop(StatementID)
  /// UNTIL of a REPEAT.
  case until(StatementID)
  /// An error in a block with handlers, on its way to one of them or further out; the number is the block's.
  case failure(Int)
  /// A handler begins; the number is the handler's.
  case handler(Int)
  /// Behind a handler that lets its block go on; the number is the block's.
  case resumption(Int)
}
