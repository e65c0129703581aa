import SQLSyntax

/// Statements in the order of the text, nested ones behind those that hold them: a procedure's body, or the script itself.
struct Body {
  struct Member {
    let id: StatementID
    /// The innermost handler around it, as a number among the body's handlers; nil outside of handlers.
    let handler: Int?
  }

  /// CREATE PROCEDURE, DO or a block of the script; none for the script itself.
  let owner: StatementID
  /// Nil for the script itself and for bodies without a name.
  let procedure: CreateProcedure?
  /// None for the script itself.
  let block: ID<Block>
  /// `--@ transform`: one transaction, whatever the dialect does.
  let isTransform: Bool
  var statements: [Member] = []
  var handlers: [BodyHandler] = []
  /// Blocks with their declarations, the outermost first.
  var blocks: [ID<Block>] = []

  var isScript: Bool { owner.isNone }
}
