/// [DECLARE declarations] BEGIN statements [EXCEPTION handlers] END
public struct Block: Node {
  public var label: Symbol
  public var declarations: List<VariableID>
  public var statements: List<StatementID>
  public var handlers: List<HandlerID>
  /// The BEGIN.
  public var begin: TokenID
}

public typealias VariableID = ID<Variable>
public typealias HandlerID = ID<Handler>

public struct Variable: Node {
  public enum Kind: UInt8, BitwiseCopyable, Sendable { case variable, constant, cursor, exception, resultset, alias, routine }

  public var name: TokenID
  public var kind: Kind
  /// None where the type follows from the value.
  public var type: TypeID
  public var value: ExpressionID
  /// A cursor's query.
  public var query: QueryID
  /// EXCEPTION (-20001, 'text')
  public var code: TokenID
  public var message: TokenID
  /// A cursor's.
  public var parameters: List<ParameterID>
  /// A procedure that is declared in the block.
  public var routine: ID<CreateProcedure>
}

/// WHEN a OR b THEN statements
public struct Handler: Node {
  public var first: TokenID
  /// OTHER, OTHERS, a declared exception or a condition's name.
  public var conditions: List<TokenID>
  public var statements: List<StatementID>
}

/// `target := value`
public struct Assign: Node {
  public var target: ExpressionID
  public var value: ExpressionID
}

/// IF condition THEN … ELSEIF … ELSE … END IF, and the CASE statement.
public struct IfStatement: Node {
  /// Of CASE operand WHEN …
  public var operand: ExpressionID
  public var branches: List<BranchID>
  public var otherwise: List<StatementID>
  public var hasElse: Bool
  /// Every condition stands in parentheses.
  public var isParenthesized: Bool
  public var isCase: Bool
}

public typealias BranchID = ID<Branch>

public struct Branch: Node {
  public var condition: ExpressionID
  public var statements: List<StatementID>
}

/// LOOP, WHILE, REPEAT and FOR.
public struct Loop: Node {
  public enum Kind: UInt8, BitwiseCopyable, Sendable { case forever, `while`, until, range, query, cursor, array, execution }

  public var kind: Kind
  public var label: Symbol
  public var variable: TokenID
  public var moreVariables: List<TokenID>
  public var condition: ExpressionID
  public var upper: ExpressionID
  /// BY of a range, SLICE of an array
  public var step: ExpressionID
  public var reversed: Bool
  public var query: QueryID
  /// FOR … IN EXECUTE
  public var execute: ID<Execute>
  public var statements: List<StatementID>
}

/// RAISE, RAISE name, RAISE LEVEL 'format', arguments USING option = value
public struct Raise: Node {
  /// DEBUG … EXCEPTION, or the declared exception's or condition's name; none for a bare RAISE.
  public var word: TokenID
  public var format: TokenID
  public var arguments: List<ExpressionID>
  /// Pairs: the option's name as a column, its value.
  public var options: List<ExpressionID>
}

public struct Call: Node {
  public var name: NameID
  public var arguments: List<ExpressionID>
  public var into: TokenID
}

public struct Execute: Node {
  public var isImmediate: Bool
  public var sql: ExpressionID
  public var using: List<ExpressionID>
  public var into: List<ExpressionID>
}

/// GET [STACKED] DIAGNOSTICS target = item, …
public struct GetDiagnostics: Node {
  public var isStacked: Bool
  /// Pairs: the target, the item as a column.
  public var items: List<ExpressionID>
}

/// RETURN NEXT value, RETURN QUERY query | EXECUTE …, RETURN TABLE (query | result set)
public struct RowReturn: Node {
  public enum Kind: UInt8, BitwiseCopyable, Sendable { case next, query, table }

  public var kind: Kind
  public var value: ExpressionID
  public var query: QueryID
  public var execute: ID<Execute>
}

/// OPEN, FETCH, MOVE and CLOSE in a body.
public struct CursorStatement: Node {
  public enum Verb: UInt8, BitwiseCopyable, Sendable { case open, fetch, move, close }

  public var verb: Verb
  public var name: TokenID
  /// Of FETCH and MOVE, where it is not the next row: the number of rows, or `missing` for a direction in words.
  public var direction: ExpressionID
  public var arguments: List<ExpressionID>
  public var query: QueryID
  public var execute: ID<Execute>
  public var into: List<ExpressionID>
}
