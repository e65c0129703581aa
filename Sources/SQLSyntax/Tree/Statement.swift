public typealias StatementID = ID<Statement>

/// A statement, of a script or of a procedure's body.
public enum Statement: Node {
  /// Not read: its extent says which tokens, a diagnostic says why.
  case opaque
  /// No statement of the engine, but what the client that sends the script reads: `\set x 1`, the rows behind `COPY … FROM STDIN;`,
  /// `:name` for a statement that it puts in.
  case clientText
  case query(QueryID)
  case insert(ID<Insert>)
  case update(ID<Update>)
  case delete(ID<Delete>)
  case merge(ID<Merge>)
  case insertAll(ID<MultiInsert>)
  /// WITH … before an INSERT, UPDATE, DELETE or MERGE
  case with(List<CommonTableID>, StatementID, recursive: Bool)
  /// `SHOW TABLES ->> SELECT … FROM $1`: each statement sees the rows of the ones before.
  case pipe(List<StatementID>)
  case truncate(NameID)
  case createSchema(ID<CreateSchema>)
  case createTable(ID<CreateTable>)
  case createView(ID<CreateView>)
  case createIndex(ID<CreateIndex>)
  case createProcedure(ID<CreateProcedure>)
  case createTrigger(ID<CreateTrigger>)
  case createRule(ID<CreateRule>)
  case alterTable(ID<AlterTable>)
  case drop(ID<Drop>)
  case comment(ID<CommentOn>)
  case command(ID<Command>)
  /// EXECUTE IMMEDIATE $$…$$ and DO $$…$$
  case anonymous(ID<Block>)

  // Procedural
  case block(ID<Block>)
  /// `LET x [TYPE] := e`
  case declare(VariableID)
  case assign(ID<Assign>)
  case condition(ID<IfStatement>)
  case loop(ID<Loop>)
  case leave(Leave, label: Symbol, when: ExpressionID)
  case giveBack(ExpressionID)
  /// RETURN NEXT, RETURN QUERY, RETURN TABLE (…)
  case giveBackRows(ID<RowReturn>)
  case raise(ID<Raise>)
  case call(ID<Call>)
  /// EXECUTE IMMEDIATE e, EXECUTE e USING …
  case execute(ID<Execute>)
  case perform(QueryID)
  case diagnostics(ID<GetDiagnostics>)
  case transaction(TransactionVerb)
  case nothing
  /// OPEN, FETCH, MOVE, CLOSE
  case cursor(ID<CursorStatement>)
  case assertion(ExpressionID, message: ExpressionID)
  /// WITH name AS PROCEDURE … CALL name(…)
  case callWith(ID<CreateProcedure>, ID<Call>)
  /// ASYNC (statement)
  case detached(StatementID)
  /// AWAIT name; none for AWAIT ALL
  case await(TokenID)
  case cancel(TokenID)
}

public enum Leave: UInt8, BitwiseCopyable, Sendable { case loop, iteration }
public enum TransactionVerb: UInt8, BitwiseCopyable, Sendable { case begin, commit, rollback }
