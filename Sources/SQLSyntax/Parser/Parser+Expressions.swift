extension Parser {
  /// expression {, expression}
  mutating func expressions() -> List<ExpressionID> { commaList { $0.expression() } }

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
      let infix = infixPower(behind: left)
      guard infix > power else { break }
      depth = 0
      left = infixExpression(left, from: start, infix)
      own = max(own, depth) &+ 1
      if own > Parser.deepestExpression { fail("a less deep expression") }
    }
    depth = max(siblings, own)
    nesting &-= 1
    return left
  }

  /// How tightly the next token holds as an infix operator; zero where it is none.
  @inline(__always)
  private mutating func infixPower(behind left: ExpressionID) -> UInt8 {
    let infix = vocabulary.infixPower(of: kind)
    if infix >= Power.zone { return isPostfix ? infix : 0 }
    return infix != 0 || kind != .identifier && kind != .string ? infix : powerOfWord(behind: left)
  }

  /// `..` is a range and no step, `at` may be an alias.
  @inline(__always)
  private var isPostfix: Bool {
    switch kind {
    case .dot: kind(ahead: 1).isWord || kind(ahead: 1) == .star
    case .at: kind(ahead: 1) == .time || word(ahead: 1) == .local
    default: true
    }
  }

  /// A word or a string behind an operand: mostly an alias, seldom an operator or a literal that goes on.
  @inline(__always)
  private mutating func powerOfWord(behind left: ExpressionID) -> UInt8 {
    if kind == .string { return isLiteral(behind: left) ? Power.cast : 0 }
    switch word {
    case .unlisted: return 0
    case .isnull where !grammar.hasStages, .notnull where !grammar.hasStages: return Power.is
    case .overlaps: return Power.membership
    case .glob where grammar.isLenient, .match where grammar.isLenient: return Power.membership
    case .operator where grammar.hasFreeOperators && kind(ahead: 1) == .openParen: return Power.other
    case .uescape where grammar.hasPrefixedStrings && kind(ahead: 1) == .string: return Power.cast
    default: return 0
    }
  }

  /// `numeric(3) '1'`, `pg_catalog.date '…'`, `'a'` NEWLINE `'b'`
  @inline(__always)
  private func isLiteral(behind left: ExpressionID) -> Bool {
    guard grammar.hasTypedLiterals else { return false }
    switch tree[left] {
    case .string: return !tokens[position].symbol.isNone
    case .call, .qualified, .path: return true
    default: return false
    }
  }

  @inline(__always)
  private mutating func infixExpression(_ left: ExpressionID, from start: Int, _ power: UInt8) -> ExpressionID {
    let symbol = kind
    if symbol != .identifier { advance() }
    switch power {
    case Power.is: return predicate(left, symbol, from: start)
    case Power.membership: return membership(left, symbol, from: start)
    case Power.cast: return postfix(left, symbol, from: start)
    case Power.zone: return zoned(left, symbol, from: start)
    case Power.other where symbol == .customOperator || symbol == .identifier: return custom(left, symbol, from: start)
    default:
      let right = expression(above: power)
      return make(.binary(symbol.binaryOperator, left, right), from: start)
    }
  }

  /// An operator that someone defined, perhaps written OPERATOR ( {schema .} operator ).
  private mutating func custom(_ left: ExpressionID, _ symbol: TokenKind, from start: Int) -> ExpressionID {
    let token = symbol == .identifier ? position : position &- 1
    if symbol == .identifier { bracketedOperator() }
    if grammar.hasStages && startsMethod(behind: left, at: token) { return arguments(of: method(from: start), from: start) }
    let right = expression(above: Power.other)
    return make(.infixed(TokenID(token), left, right), from: start)
  }

  /// model!predict ( … ): the object that the method is called of has a name.
  private func startsMethod(behind left: ExpressionID, at token: Int) -> Bool {
    guard isMethodMark(token), kind.isWord, kind(ahead: 1) == .openParen else { return false }
    switch tree[left] {
    case .column, .qualified, .path: return true
    default: return false
    }
  }

  func isMethodMark(_ token: Int) -> Bool { tokens[token].kind == .customOperator && tokens[token].length == 1 && grammar.hasStages }

  /// The name of an object's method is no function's name: it says only where it stands.
  mutating func method(from start: Int) -> NameID {
    step()
    return make(QualifiedName(catalog: .none, schema: .none, name: .none, first: TokenID(start), last: TokenID(position &- 1)))
  }

  /// OPERATOR ( {schema .} operator )
  private mutating func bracketedOperator() {
    advanceKeyword()
    let opening = open()
    while isName && kind(ahead: 1) == .dot {
      _ = nameToken()
      advance()
    }
    if kind == .customOperator || kind.infixPower != 0 && !kind.isWord { advance() } else { fail("an operator") }
    close(opening)
  }

  // MARK: Operands

  private mutating func operand() -> ExpressionID {
    let start = position
    switch kind {
    case .identifier, .quotedIdentifier: return named(from: start)
    case .numberLiteral: return literal(.number(TokenID(start)))
    case .string, .dollarString: return literal(.string(TokenID(start)))
    case .bitString: return literal(.bitString(TokenID(start)))
    case .null: return literal(.null)
    case .true, .false: return literal(.boolean(kind == .true))
    case .currentDate, .currentTimestamp, .currentTime, .currentUser: return currentValue(from: start)
    case .default: return literal(.word(.default))
    case .parameter, .question: return literal(.parameter(TokenID(start)))
    case .star: return star(from: start)
    case .openParen: return parenthesized(from: start)
    case .case: return conditional(from: start)
    case .cast, .tryCast: return cast(from: start)
    case .exists where kind(ahead: 1) == .openParen:
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
    case .customOperator, .tilde, .hash, .bar, .ampersand, .notTilde:
      if grammar.hasFreeOperators || grammar.isLenient && kind == .tilde { return prefixed(from: start) }
    case .colon: if let bind = bind(from: start) { return bind }
    case .left, .right, .any, .all, .some, .insert, .like, .ilike, .table, .is, .full, .inner, .cross, .join, .natural:
      if kind(ahead: 1) == .openParen { return call(from: start) }
      if isName { return named(from: start) }
    case .array where kind(ahead: 1) == .openBracket: return array(from: start)
    case .extract where kind(ahead: 1) == .openParen && !grammar.isLenient: return extract(from: start)
    case .openBracket where grammar.hasObjectLiterals: return arrayLiteral(from: start)
    case .openBrace where grammar.hasObjectLiterals: return object(from: start)
    case .at2 where grammar.hasStages: return literal(.stage(TokenID(start)))
    default:
      if isName { return named(from: start) }
    }
    fail("an expression")
    return make(.missing, from: start)
  }

  @inline(__always)
  private mutating func literal(_ node: ValueExpression) -> ExpressionID {
    advance()
    return make(node, from: position &- 1)
  }

  /// * | ** expression
  @inline(never)
  private mutating func star(from start: Int) -> ExpressionID {
    guard kind(ahead: 1) == .star, grammar.hasObjectLiterals else { return literal(.star) }
    advance(2)
    let value = expression(above: Power.sign)
    return make(.spread(value), from: start)
  }

  /// An operator before its operand: `~x`, `@ x`, `|/ x`.
  @inline(never)
  private mutating func prefixed(from start: Int) -> ExpressionID {
    let power = kind == .tilde ? Power.sign : Power.other
    advance()
    let value = expression(above: power)
    return make(.prefixed(TokenID(start), value), from: start)
  }

  /// : name | : number; where a colon is no such mark, a client puts values in the place of : name, : 'name' and : "name".
  @inline(never)
  private mutating func bind(from start: Int) -> ExpressionID? {
    switch kind(ahead: 1) {
    case .numberLiteral, .string:
      advance(2)
      return make(.parameter(TokenID(start &+ 1)), from: start)
    case let next where next.isWord:
      advance(2)
      return make(.bind(symbol(at: start &+ 1)), from: start)
    default: return nil
    }
  }

  /// CURRENT_TIMESTAMP [([precision])]
  private mutating func currentValue(from start: Int) -> ExpressionID {
    let word = kind
    advance()
    if kind == .openParen {
      let opening = open()
      _ = accept(.numberLiteral)
      close(opening)
    }
    return make(.word(word), from: start)
  }

  /// What begins with a name: a column, a call, a typed literal.
  @inline(__always)
  private mutating func named(from start: Int) -> ExpressionID {
    if kind < .identifier { markAsName() }
    switch kind(ahead: 1) {
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
    case .string, .identifier, .quotedIdentifier, .precision, .varying, .with, .without, .for: return unusualName(from: start)
    default: return column(from: start)
    }
  }

  /// A name with a word or a string behind it: a type and its literal, PRIOR, COLLATION FOR; mostly a column and its alias.
  /// (Apart from the others, since `named` is on the stack once for each level of nesting.)
  @inline(never)
  private mutating func unusualName(from start: Int) -> ExpressionID {
    switch kind(ahead: 1) {
    case .string where !grammar.isLenient: return typedLiteral(from: start)
    case .identifier, .quotedIdentifier:
      return grammar.hasHierarchies && (word == .prior || word == .connectByRoot) ? hierarchical(from: start) : column(from: start)
    case .precision, .varying, .with, .without: return startsTypedLiteral ? elaborateLiteral(from: start) : column(from: start)
    case .for where word == .collation && kind(ahead: 2) == .openParen: return collationOf(from: start)
    default: return column(from: start)
    }
  }

  @inline(__always)
  private mutating func column(from start: Int) -> ExpressionID {
    advance()
    return make(.column(symbol(at: start)), from: start)
  }

  /// PRIOR column | CONNECT_BY_ROOT column
  @inline(never)
  private mutating func hierarchical(from start: Int) -> ExpressionID {
    advanceKeyword()
    let value = expression(above: Power.sign)
    return make(.prefixed(TokenID(start), value), from: start)
  }

  /// {name .} * | name . parameter | {name .} column, with three names or more; a call of a function in a schema.
  @inline(never)
  private mutating func longName(from start: Int) -> ExpressionID {
    if kind(ahead: 2) == .star {
      advance(3)
      return make(.starOf(symbol(at: start)), from: start)
    }
    if kind(ahead: 2) == .dot && !grammar.hasStages { return column(from: start) }  // a..b
    if kind(ahead: 2) == .parameter {
      advance(3)
      return make(.qualified(symbol(at: start), symbol(at: start &+ 2)), from: start)
    }
    let name = qualifiedName()
    if kind == .openParen { return arguments(of: name, from: start) }
    if kind == .dot && kind(ahead: 1) == .star {
      advance(2)
      return make(.starOfPath(name), from: start)
    }
    if kind == .dot && (kind(ahead: 1).isWord || kind(ahead: 1) == .parameter) {
      if kind(ahead: 1) < .identifier { markAsName(ahead: 1) }
      advance(2)
      return make(.path(name, symbol(at: position &- 1)), from: start)
    }
    let parts = tree[name]
    guard !parts.schema.isNone else {
      fail("a column")
      return make(.missing, from: start)
    }
    let table = make(QualifiedName(catalog: .none, schema: parts.catalog, name: parts.schema, first: parts.first, last: parts.last))
    return make(.path(table, parts.name), from: start)
  }

  // MARK: Brackets

  /// ( query | expression {, expression} )
  private mutating func parenthesized(from start: Int) -> ExpressionID {
    let opening = open()
    if startsPlainQuery {
      let query = query()
      close(opening)
      return make(.subquery(query), from: start)
    }
    let first = queryOrExpression()
    if kind == .comma {
      let elements = list(startingWith: first, while: { $0.accept(.comma) }) { $0.expression() }
      close(opening)
      return make(.tuple(elements), from: start)
    }
    close(opening)
    // In a cast or a path the bracketed value may be a name: (a).b
    return first
  }

  /// A query that begins with its first word, not with a bracket.
  @inline(__always)
  var startsPlainQuery: Bool {
    switch kind {
    case .select, .with: true
    case .values: !isName || kind(ahead: 1) == .openParen
    default: false
    }
  }

  /// What stands in brackets. A bracket in it may hold a whole operand or the first operand of a query:
  /// `((SELECT 1) + 1)`, `((SELECT 1) UNION (SELECT 2))`. What follows it tells.
  mutating func queryOrExpression() -> ExpressionID {
    let start = position
    if startsPlainQuery {
      let query = query()
      return make(.subquery(query), from: start)
    }
    let value = expression()
    guard case .subquery(let first) = tree[value], continuesQuery else { return value }
    let query = queryBody(startingWith: setTerm(startingWith: first))
    return make(.subquery(query), from: start)
  }

  @inline(__always)
  private var continuesQuery: Bool {
    switch kind {
    case .union, .intersect, .except, .order, .limit, .offset, .fetch: true
    case .minus: grammar.hasMinus
    default: false
    }
  }

  // MARK: Conditions and casts

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

  /// CAST | TRY_CAST ( expression AS type [FORMAT 'text'] )
  private mutating func cast(from start: Int) -> ExpressionID {
    let trying = kind == .tryCast
    if kind(ahead: 1) != .openParen && isName { return named(from: start) }
    advance()
    let opening = open()
    let value = expression()
    expect(.as, "AS")
    let type = typeName()
    let format = word == .format ? castFormat() : .none
    close(opening)
    let cast = make(.cast(value, type, trying: trying), from: start)
    return format.isNone ? cast : form(start, cast, format, from: start)
  }

  private mutating func castFormat() -> ExpressionID {
    advanceKeyword()
    return expression()
  }

  /// EXTRACT ( field FROM expression )
  private mutating func extract(from start: Int) -> ExpressionID {
    advance()
    let opening = open()
    let field = kind == .string ? Symbol.none : symbol(at: position)
    if kind == .string || kind.isWord { advance() } else { fail("a field of a date") }
    expect(.from, "FROM")
    let value = expression()
    close(opening)
    return make(.extract(field, value), from: start)
  }
}
