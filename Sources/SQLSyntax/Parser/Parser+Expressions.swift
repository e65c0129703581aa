extension Parser {
  /// expression {, expression}
  mutating func expressions() -> List<ExpressionID> { commaList { $0.expression() } }

  /// expression, and what may follow it in a SELECT without the word: `x := count(*) FROM t WHERE …`
  mutating func queryableExpression() -> ExpressionID { expression() }

  /// An expression whose infix operators all hold tighter than `power`.
  mutating func expression(above power: UInt8 = 0) -> ExpressionID {
    let start = position
    nesting &+= 1
    if nesting > Parser.deepestNesting { fail("fewer nested expressions") }
    let siblings = depth
    depth = 0
    var left = operand()
    var own = depth &+ 1
    while true {
      let infix = kind.infixPower
      guard infix > power, !isColonOfOther() else { break }
      depth = 0
      left = infixExpression(left, from: start, infix)
      own = max(own, depth) &+ 1
      if own > Parser.deepestExpression { fail("a less deep expression") }
    }
    depth = max(siblings, own)
    nesting &-= 1
    return left
  }

  /// A colon is a path only where the grammar has paths.
  @inline(__always)
  private func isColonOfOther() -> Bool { kind == .colon && !grammar.hasColonPaths }

  @inline(__always)
  private mutating func infixExpression(_ left: ExpressionID, from start: Int, _ power: UInt8) -> ExpressionID {
    let symbol = kind
    advance()
    switch power {
    case Power.is: return predicate(left, from: start)
    case Power.membership: return membership(left, symbol, from: start)
    case Power.cast: return postfix(left, symbol, from: start)
    case Power.zone: return zoned(left, symbol, from: start)
    case Power.comparison where kind == .any || kind == .all || kind == .some: return quantified(left, symbol, from: start)
    default:
      let right = expression(above: power)
      return make(.binary(symbol.binaryOperator, left, right), from: start)
    }
  }

  /// IS [NOT] NULL | TRUE | FALSE | DISTINCT FROM expression
  private mutating func predicate(_ left: ExpressionID, from start: Int) -> ExpressionID {
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
    default:
      fail("NULL, TRUE, FALSE or DISTINCT FROM")
      return left
    }
  }

  /// x = ANY (query | array)
  private mutating func quantified(_ left: ExpressionID, _ symbol: TokenKind, from start: Int) -> ExpressionID {
    let right = call(from: position)
    return make(.binary(symbol.binaryOperator, left, right), from: start)
  }

  /// AT TIME ZONE expression | COLLATE name
  private mutating func zoned(_ left: ExpressionID, _ symbol: TokenKind, from start: Int) -> ExpressionID {
    if symbol == .collate { return make(.collated(left, qualifiedName()), from: start) }
    expect(.time, "TIME")
    expect(.zone, "ZONE")
    let zone = expression(above: Power.zone)
    return make(.atTimeZone(left, zone), from: start)
  }

  /// ::type | :key | [index]
  private mutating func postfix(_ left: ExpressionID, _ symbol: TokenKind, from start: Int) -> ExpressionID {
    switch symbol {
    case .castMark: return make(.cast(left, typeName(), trying: false), from: start)
    case .openBracket:
      let index = expression()
      expect(.closeBracket, "]")
      return make(.element(left, index), from: start)
    default: return member(of: left, from: start)
    }
  }

  /// :key {. key}: inside a path a dot goes one step deeper.
  private mutating func member(of left: ExpressionID, from start: Int) -> ExpressionID {
    var value = step(into: left, from: start)
    while kind == .dot && kind(ahead: 1).isWord || kind == .openBracket {
      if accept(.openBracket) {
        let index = expression()
        expect(.closeBracket, "]")
        value = make(.element(value, index), from: start)
      } else {
        advance()
        value = step(into: value, from: start)
      }
    }
    return value
  }

  private mutating func step(into value: ExpressionID, from start: Int) -> ExpressionID {
    guard kind.isWord else {
      fail("a key")
      return value
    }
    advance()
    return make(.member(value, TokenID(position &- 1)), from: start)
  }

  /// [NOT] IN, [NOT] BETWEEN, [NOT] LIKE and their like.
  private mutating func membership(_ left: ExpressionID, _ first: TokenKind, from start: Int) -> ExpressionID {
    let negated = first == .not
    let symbol = negated ? kind : first
    if negated { advance() }
    switch symbol {
    case .in: return inPredicate(left, negated: negated, from: start)
    case .between:
      let low = expression(above: Power.membership)
      expect(.and, "AND")
      let high = expression(above: Power.membership)
      return make(.between(left, low, high, negated: negated), from: start)
    case .like: return pattern(left, negated ? .notLike : .like, from: start)
    case .ilike: return pattern(left, negated ? .notIlike : .ilike, from: start)
    case .regexp, .rlike: return pattern(left, negated ? .notRegexp : .regexp, from: start)
    case .similar:
      expect(.to, "TO")
      return pattern(left, negated ? .notSimilar : .similar, from: start)
    default:
      fail("IN, BETWEEN or LIKE")
      return left
    }
  }

  /// pattern [ESCAPE expression]
  private mutating func pattern(_ left: ExpressionID, _ kind: BinaryOperator, from start: Int) -> ExpressionID {
    let right = expression(above: Power.membership)
    let match = make(.binary(kind, left, right), from: start)
    guard accept(.escape) else { return match }
    let escape = expression(above: Power.membership)
    return make(.escaped(match, escape), from: start)
  }

  /// IN ( query | expression {, expression} )
  private mutating func inPredicate(_ left: ExpressionID, negated: Bool, from start: Int) -> ExpressionID {
    let opening = open()
    if startsQuery {
      let query = query()
      close(opening)
      return make(.inQuery(left, query, negated: negated), from: start)
    }
    let elements = expressions()
    close(opening)
    return make(.inList(left, elements, negated: negated), from: start)
  }

  private mutating func operand() -> ExpressionID {
    let start = position
    switch kind {
    case .identifier, .quotedIdentifier: return named(from: start)
    case .numberLiteral: return literal(.number(TokenID(start)))
    case .string, .dollarString: return literal(.string(TokenID(start)))
    case .null: return literal(.null)
    case .true, .false: return literal(.boolean(kind == .true))
    case .currentDate, .currentTimestamp, .currentTime, .currentUser: return currentValue(from: start)
    case .default: return literal(.word(.default))
    case .parameter: return literal(.parameter(TokenID(start)))
    case .star: return literal(.star)
    case .openParen: return parenthesized(from: start)
    case .case: return conditional(from: start)
    case .cast, .tryCast: return cast(from: start)
    case .exists:
      advance()
      return make(.exists(parenthesizedQuery()), from: start)
    case .not:
      advance()
      let value = expression(above: Power.not)
      return make(.unary(.not, value), from: start)
    case .dash, .plus:
      let sign: UnaryOperator = kind == .dash ? .minus : .plus
      advance()
      let value = expression(above: Power.sign)
      return make(.unary(sign, value), from: start)
    case .colon where kind(ahead: 1).isWord:
      advance(2)
      return make(.bind(symbol(at: start &+ 1)), from: start)
    case .left, .right, .any, .all, .some, .insert, .like, .ilike:
      if kind(ahead: 1) == .openParen { return call(from: start) }
    case .array where kind(ahead: 1) == .openBracket: return array(from: start)
    case .extract where kind(ahead: 1) == .openParen: return extract(from: start)
    default:
      if kind.isName { return named(from: start) }
    }
    fail("an expression")
    return make(.missing, from: start)
  }

  @inline(__always)
  private mutating func literal(_ node: ValueExpression) -> ExpressionID {
    advance()
    return make(node, from: position &- 1)
  }

  /// CURRENT_TIMESTAMP [([precision])]
  private mutating func currentValue(from start: Int) -> ExpressionID {
    let word = kind
    advance()
    if accept(.openParen) {
      _ = accept(.numberLiteral)
      close(position &- 1)
    }
    return make(.word(word), from: start)
  }

  /// What begins with a name: a column, a call, a typed literal.
  @inline(__always)
  private mutating func named(from start: Int) -> ExpressionID {
    if kind < .identifier { markAsName() }
    switch kind(ahead: 1) {
    case .dot where kind(ahead: 2) == .dot:  // a..b
      advance()
      return make(.column(symbol(at: start)), from: start)
    case .dot:
      if kind(ahead: 2).isWord {
        let following = kind(ahead: 3)
        if following != .dot && following != .openParen {
          if kind(ahead: 2) < .identifier { markAsName(ahead: 2) }
          advance(3)
          return make(.qualified(symbol(at: start), symbol(at: start &+ 2)), from: start)
        }
      }
      return longName(from: start)
    case .openParen: return call(from: start)
    case .string:
      advance(2)
      return make(.typed(symbol(at: start), TokenID(start &+ 1)), from: start)
    default:
      advance()
      return make(.column(symbol(at: start)), from: start)
    }
  }

  private mutating func longName(from start: Int) -> ExpressionID {
    if kind(ahead: 2) == .star {
      advance(3)
      return make(.starOf(symbol(at: start)), from: start)
    }
    let name = qualifiedName()
    if kind == .openParen { return arguments(of: name, from: start) }
    let parts = tree[name]
    guard !parts.catalog.isNone else {
      fail("a column")
      return make(.missing, from: start)
    }
    let table = make(QualifiedName(catalog: .none, schema: parts.catalog, name: parts.schema, first: parts.first, last: parts.last))
    return make(.path(table, parts.name), from: start)
  }

  private mutating func call(from start: Int) -> ExpressionID {
    advance()
    let token = TokenID(start)
    let name = make(QualifiedName(catalog: .none, schema: .none, name: symbol(at: start), first: token, last: token))
    return arguments(of: name, from: start)
  }

  /// ( [DISTINCT] [argument {, argument}] ) [WITHIN GROUP (…)] [FILTER (…)] [OVER …]
  private mutating func arguments(of name: NameID, from start: Int) -> ExpressionID {
    let opening = open()
    let distinct = accept(.distinct)
    var arguments = List<ExpressionID>.empty
    if startsQuery && kind != .openParen {
      let query = query()
      arguments = list(startingWith: make(.subquery(query), from: opening &+ 1), while: { _ in false }) { $0.argument() }
    } else if kind != .closeParen {
      arguments = commaList { $0.argument() }
    }
    close(opening)
    return callTail(make(.call(name, arguments, distinct: distinct), from: start), from: start)
  }

  private mutating func callTail(_ call: ExpressionID, from start: Int) -> ExpressionID {
    var call = call
    if kind == .within && kind(ahead: 1) == .group {
      advance(2)
      let opening = open()
      expect(.order, "ORDER BY")
      let order = orderBy()
      close(opening)
      call = make(.withinGroup(call, order), from: start)
    }
    if kind == .filter && kind(ahead: 1) == .openParen {
      advance()
      let opening = open()
      expect(.where, "WHERE")
      let condition = expression()
      close(opening)
      call = make(.filtered(call, condition), from: start)
    }
    if accept(.over) { call = make(.windowed(call, window()), from: start) }
    return call
  }

  /// [name =>] expression
  mutating func argument() -> ExpressionID {
    let start = position
    guard kind.isName, kind(ahead: 1) == .fatArrow else { return expression() }
    advance(2)
    let value = expression()
    return make(.argument(symbol(at: start), value), from: start)
  }

  /// name | ( [PARTITION BY …] [ORDER BY …] [frame] )
  mutating func window() -> WindowID {
    let none = Extent(first: 1, last: 0)
    guard kind == .openParen else {
      return make(Window(name: name(), partition: .empty, order: .empty, frame: .none, frameTokens: none))
    }
    let opening = open()
    var partition = List<ExpressionID>.empty
    if accept(.partition) {
      expect(.by, "BY")
      partition = expressions()
    }
    let order = accept(.order) ? orderBy() : .empty
    let frameStart = position
    let frame = frame()
    let tokens = frame == .none ? none : Extent(first: UInt32(frameStart), last: UInt32(position &- 1))
    close(opening)
    return make(Window(name: .none, partition: partition, order: order, frame: frame, frameTokens: tokens))
  }

  /// ROWS | RANGE | GROUPS bound | BETWEEN bound AND bound
  private mutating func frame() -> Frame {
    let frame: Frame
    switch kind {
    case .rows: frame = .rows
    case .range: frame = .range
    case .groups: frame = .groups
    default: return .none
    }
    advance()
    let between = accept(.between)
    frameBound()
    if between {
      expect(.and, "AND")
      frameBound()
    }
    return frame
  }

  private mutating func frameBound() {
    if accept(.current) { return expect(.row, "ROW") }
    if !accept(.unbounded) { _ = expression() }
    if !accept(.preceding) { expect(.following, "PRECEDING or FOLLOWING") }
  }

  /// ( query | expression {, expression} )
  private mutating func parenthesized(from start: Int) -> ExpressionID {
    let opening = open()
    if startsQuery {
      let query = query()
      close(opening)
      return make(.subquery(query), from: start)
    }
    let first = expression()
    if kind == .comma {
      let elements = list(startingWith: first, while: { $0.accept(.comma) }) { $0.expression() }
      close(opening)
      return make(.tuple(elements), from: start)
    }
    close(opening)
    // In a cast or a path the bracketed value may be a name: (a).b
    return first
  }

  /// CASE [operand] WHEN … THEN … [ELSE …] END
  private mutating func conditional(from start: Int) -> ExpressionID {
    advance()
    let operand: ExpressionID = kind == .when ? .none : expression()
    let mark = mark()
    repeat {
      expect(.when, "WHEN")
      let condition = expression()
      expect(.then, "THEN")
      let result = expression()
      pending.append(condition.raw)
      pending.append(result.raw)
    } while kind == .when
    let branches: List<ExpressionID> = listed(since: mark)
    let otherwise: ExpressionID = accept(.else) ? expression() : .none
    expect(.end, "END")
    return make(.conditional(make(Conditional(operand: operand, branches: branches, otherwise: otherwise))), from: start)
  }

  /// CAST | TRY_CAST ( expression AS type )
  private mutating func cast(from start: Int) -> ExpressionID {
    let trying = kind == .tryCast
    advance()
    let opening = open()
    let value = expression()
    expect(.as, "AS")
    let type = typeName()
    close(opening)
    return make(.cast(value, type, trying: trying), from: start)
  }

  /// ARRAY [ expressions ]
  private mutating func array(from start: Int) -> ExpressionID {
    advance(2)
    let elements = kind == .closeBracket ? .empty : expressions()
    expect(.closeBracket, "]")
    return make(.array(elements), from: start)
  }

  /// EXTRACT ( field FROM expression )
  private mutating func extract(from start: Int) -> ExpressionID {
    advance()
    let opening = open()
    let field = kind == .string ? Symbol.none : symbol(at: position)
    advance()
    expect(.from, "FROM")
    let value = expression()
    close(opening)
    return make(.extract(field, value), from: start)
  }
}
