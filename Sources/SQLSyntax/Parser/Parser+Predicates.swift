// Conditions: what follows IS, IN, BETWEEN, LIKE.

extension Parser {
  /// IS [NOT] predicate | ISNULL | NOTNULL
  mutating func predicate(_ left: ExpressionID, _ symbol: TokenKind, from start: Int) -> ExpressionID {
    if symbol == .identifier {
      advanceKeyword()
      return make(.isNull(left, negated: ContextualWord(self.symbol(at: position &- 1)) == .notnull), from: start)
    }
    let negated = accept(.not)
    switch kind {
    case .null:
      advance()
      return make(.isNull(left, negated: negated), from: start)
    case .true, .false:
      advance()
      return make(.isTruth(left, tokens[position &- 1].kind == .true, negated: negated), from: start)
    case .distinct:
      advance()
      expect(.from, "FROM")
      let right = expression(above: Power.is)
      return make(.isDistinct(left, right, negated: negated), from: start)
    default: return kindTest(left, negated: negated, from: start)
    }
  }

  /// UNKNOWN | DOCUMENT | [form] NORMALIZED | JSON … | OF ( type {, type} ); IS expression, where IS compares.
  @inline(never)
  private mutating func kindTest(_ left: ExpressionID, negated: Bool, from start: Int) -> ExpressionID {
    if grammar.isLenient {
      let right = expression(above: Power.is)
      return make(.isDistinct(left, right, negated: !negated), from: start)
    }
    let token = TokenID(position)
    switch word {
    case .unknown, .document, .normalized: advanceKeyword()
    case .nfc, .nfd, .nfkc, .nfkd:
      advanceKeyword()
      expect(.normalized, "NORMALIZED")
    case .json: jsonKind()
    case .of:
      advanceKeyword()
      let opening = open()
      let _: List<TypeID> = commaList { $0.typeName() }
      close(opening)
    default: fail("NULL, TRUE, FALSE or DISTINCT FROM")
    }
    return make(.isKind(left, token, negated: negated), from: start)
  }

  /// JSON [VALUE | ARRAY | OBJECT | SCALAR] [WITH | WITHOUT UNIQUE [KEYS]]
  private mutating func jsonKind() {
    advanceKeyword()
    _ = accept(.value) || accept(.array) || accept(.object) || accept(.scalar)
    if accept(.with, .unique) || accept(.without, .unique) { _ = accept(.keys) }
  }

  /// [NOT] IN, [NOT] BETWEEN, [NOT] LIKE and their like.
  mutating func membership(_ left: ExpressionID, _ first: TokenKind, from start: Int) -> ExpressionID {
    let negated = first == .not
    let symbol = negated ? kind : first
    if negated && symbol != .identifier { advance() }
    switch symbol {
    case .in: return inPredicate(left, negated: negated, from: start)
    case .between: return between(left, negated: negated, from: start)
    case .like: return pattern(left, negated ? .notLike : .like, from: start)
    case .ilike: return pattern(left, negated ? .notIlike : .ilike, from: start)
    case .regexp, .rlike: return pattern(left, negated ? .notRegexp : .regexp, from: start)
    case .similar:
      expect(.to, "TO")
      return pattern(left, negated ? .notSimilar : .similar, from: start)
    case .identifier: return worded(left, negated: negated, from: start)
    case .null where negated && grammar.isLenient: return make(.isNull(left, negated: true), from: start)
    default:
      position &-= 1
      fail("IN, BETWEEN or LIKE")
      return left
    }
  }

  /// [NOT] GLOB | MATCH expression | OVERLAPS expression
  @inline(never)
  private mutating func worded(_ left: ExpressionID, negated: Bool, from start: Int) -> ExpressionID {
    let token = TokenID(position)
    guard word == .overlaps && !negated || (word == .glob || word == .match) && grammar.isLenient else {
      fail("IN, BETWEEN or LIKE")
      return left
    }
    advanceKeyword()
    let right = expression(above: Power.membership)
    let test = make(.infixed(token, left, right), from: start)
    return negated ? make(.unary(.not, test), from: start) : test
  }

  /// BETWEEN [SYMMETRIC | ASYMMETRIC] low AND high
  private mutating func between(_ left: ExpressionID, negated: Bool, from start: Int) -> ExpressionID {
    let word = position
    let symmetric = kind == .identifier && accept(.symmetric)
    if kind == .identifier { _ = accept(.asymmetric) }
    let low = expression(above: Power.membership)
    expect(.and, "AND")
    let high = expression(above: Power.membership)
    guard symmetric else { return make(.between(left, low, high, negated: negated), from: start) }
    let test = form(word, left, low, high, from: start)
    return negated ? make(.unary(.not, test), from: start) : test
  }

  /// pattern [ESCAPE expression], also ANY | ALL | SOME ( pattern {, pattern} )
  private mutating func pattern(_ left: ExpressionID, _ kind: BinaryOperator, from start: Int) -> ExpressionID {
    let right = expression(above: Power.membership)
    let match = make(.binary(kind, left, right), from: start)
    guard accept(.escape) else { return match }
    let escape = expression(above: Power.membership)
    return make(.escaped(match, escape), from: start)
  }

  /// IN ( query | [expression {, expression}] ); IN table, where a table stands for its rows.
  private mutating func inPredicate(_ left: ExpressionID, negated: Bool, from start: Int) -> ExpressionID {
    if kind != .openParen && (isName || kind == .string || kind == .colon) && (grammar.isLenient || kind == .colon) {
      return inTable(left, negated: negated, from: start)
    }
    let opening = open()
    if startsPlainQuery {
      let query = query()
      close(opening)
      return make(.inQuery(left, query, negated: negated), from: start)
    }
    if kind == .closeParen && grammar.isLenient {
      advance()
      return make(.inList(left, .empty, negated: negated), from: start)
    }
    let first = queryOrExpression()
    if kind == .closeParen, case .subquery(let query) = tree[first] {
      advance()
      return make(.inQuery(left, query, negated: negated), from: start)
    }
    let elements = list(startingWith: first, while: { $0.accept(.comma) }) { $0.expression() }
    close(opening)
    return make(.inList(left, elements, negated: negated), from: start)
  }

  @inline(never)
  private mutating func inTable(_ left: ExpressionID, negated: Bool, from start: Int) -> ExpressionID {
    let token = TokenID(position &- 1)
    let right = expression(above: Power.membership)
    let test = make(.infixed(token, left, right), from: start)
    return negated ? make(.unary(.not, test), from: start) : test
  }
}
