public typealias ExpressionID = ID<ValueExpression>

/// A value expression (ISO 9075-2, 6.28). At most fifteen bytes of payload: what does not fit lies behind an ID.
public enum ValueExpression: Node {
  case missing
  case null
  case boolean(Bool)
  case number(TokenID)
  case string(TokenID)
  /// `DATE '2026-11-22'`, `INTERVAL '1 day'`
  case typed(Symbol, TokenID)
  /// `$1`
  case parameter(TokenID)
  /// `:loaded`
  case bind(Symbol)
  case column(Symbol)
  case qualified(Symbol, Symbol)
  /// `schema.table.column`
  case path(NameID, Symbol)
  case star
  case starOf(Symbol)
  /// CURRENT_TIMESTAMP and its like, DEFAULT
  case word(TokenKind)
  case unary(UnaryOperator, ExpressionID)
  case binary(BinaryOperator, ExpressionID, ExpressionID)
  case isNull(ExpressionID, negated: Bool)
  /// `IS [NOT] TRUE`
  case isTruth(ExpressionID, Bool, negated: Bool)
  case isDistinct(ExpressionID, ExpressionID, negated: Bool)
  case between(ExpressionID, ExpressionID, ExpressionID, negated: Bool)
  /// `x LIKE y ESCAPE z`: the LIKE and the escape
  case escaped(ExpressionID, ExpressionID)
  case inList(ExpressionID, List<ExpressionID>, negated: Bool)
  case inQuery(ExpressionID, QueryID, negated: Bool)
  case exists(QueryID)
  case subquery(QueryID)
  case tuple(List<ExpressionID>)
  case array(List<ExpressionID>)
  case call(NameID, List<ExpressionID>, distinct: Bool)
  /// `input => x`
  case argument(Symbol, ExpressionID)
  /// `x FILTER (WHERE y)`
  case filtered(ExpressionID, ExpressionID)
  case windowed(ExpressionID, WindowID)
  /// `listagg(x) WITHIN GROUP (ORDER BY y)`
  case withinGroup(ExpressionID, List<SortID>)
  case conditional(ConditionalID)
  /// CAST(x AS t) and x::t; TRY_CAST gives NULL where the cast fails.
  case cast(ExpressionID, TypeID, trying: Bool)
  /// A step into JSON: the token is the key, in its own case.
  case member(ExpressionID, TokenID)
  /// `x[0]`
  case element(ExpressionID, ExpressionID)
  case extract(Symbol, ExpressionID)
  case atTimeZone(ExpressionID, ExpressionID)
  case collated(ExpressionID, NameID)
  /// `TRIM(BOTH x FROM y)`, `XMLELEMENT(NAME a, x)`, `INTERVAL '1' DAY`, `'a' UESCAPE '!'`: a form with words of its own between
  /// its values. The token is its first one, or the word that makes it what it is.
  case form(TokenID, List<ExpressionID>)
  /// `~x`, `@x`, `PRIOR x`: the operator's token
  case prefixed(TokenID, ExpressionID)
  /// `x <-> y`, `x OPERATOR(pg_catalog.+) y`, `x GLOB y`, `x OVERLAPS y`: the operator's token
  case infixed(TokenID, ExpressionID, ExpressionID)
  /// IS [NOT] UNKNOWN | DOCUMENT | NORMALIZED | JSON | OF: the word
  case isKind(ExpressionID, TokenID, negated: Bool)
  /// `(composite).field`, `f(x).field`
  case field(ExpressionID, Symbol)
  /// `(composite).*`
  case fields(ExpressionID)
  /// `schema.table.*`
  case starOfPath(NameID)
  /// `x[1:2]`; a bound may be none.
  case slice(ExpressionID, from: ExpressionID, to: ExpressionID)
  /// X'1F', B'101'
  case bitString(TokenID)
  /// `count(DISTINCT x ORDER BY y)`
  case orderedArguments(ExpressionID, List<SortID>)
  /// `f(x) IGNORE NULLS`, `f(x) RESPECT NULLS`, `f(x) FROM LAST`: the word
  case nullTreatment(ExpressionID, TokenID)
  /// `{'a': 1, **x}`
  case object(List<ExpressionID>)
  /// `'a': 1`
  case entry(ExpressionID, ExpressionID)
  /// `**x`
  case spread(ExpressionID)
  /// `x -> x + 1`, `(x INT, y) -> x + y`
  case lambda(List<ParameterID>, ExpressionID)
  /// `@stage/path`
  case stage(TokenID)
  /// `(EXECUTE IMMEDIATE text)`: the rows of a statement, in a body.
  case result(StatementID)
}

public typealias ConditionalID = ID<Conditional>
public typealias TypeID = ID<TypeName>
public typealias WindowID = ID<Window>
public typealias NameID = ID<QualifiedName>
public typealias SortID = ID<SortItem>

/// CASE [operand] WHEN … THEN … ELSE … END; the branches are pairs: condition, result, condition, result …
public struct Conditional: Node {
  public var operand: ExpressionID
  public var branches: List<ExpressionID>
  public var otherwise: ExpressionID
}

/// `NUMBER(18, 0)`, `timestamp with time zone`, `text[]`
public struct TypeName: Node {
  public var name: Symbol
  public var token: TokenID
  public var arguments: List<TokenID>
  public var withTimeZone: Bool
  public var isArray: Bool
  /// It says more than its name and its numbers: element types, fields, SETOF, an interval's units. Its text tells.
  public var holdsMore: Bool
}

/// `[catalog.][schema.]name`
public struct QualifiedName: Node {
  public var catalog: Symbol
  public var schema: Symbol
  public var name: Symbol
  public var first: TokenID
  public var last: TokenID
}

/// What follows OVER.
public struct Window: Node {
  /// Of a named window, or none.
  public var name: Symbol
  /// `OVER (base ORDER BY x)`: the named window that this one starts from, or none.
  public var base: Symbol
  public var partition: List<ExpressionID>
  public var order: List<SortID>
  public var frame: Frame
  /// The frame's own tokens, to be printed as they stand; none where there is no frame.
  public var frameTokens: Extent
}

/// One item of ORDER BY.
public struct SortItem: Node {
  public var value: ExpressionID
  public var descending: Bool
  public var nulls: NullOrder
}
