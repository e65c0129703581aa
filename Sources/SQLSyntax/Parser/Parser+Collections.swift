// Arrays, objects and functions as values.

extension Parser {
  /// ARRAY [ elements ], whose elements may be arrays without the word.
  mutating func array(from start: Int) -> ExpressionID {
    advance()
    return arrayElements(from: start)
  }

  /// [ {element ,} ]
  private mutating func arrayElements(from start: Int) -> ExpressionID {
    nesting &+= 1
    defer { nesting &-= 1 }
    if nesting > Parser.deepestNesting { fail("fewer nested arrays") }
    expect(.openBracket, "[")
    let elements: List<ExpressionID> = kind == .closeBracket ? .empty : commaList { $0.arrayElement() }
    expect(.closeBracket, "]")
    return make(.array(elements), from: start)
  }

  private mutating func arrayElement() -> ExpressionID { kind == .openBracket ? arrayElements(from: position) : expression() }

  /// [ {element ,} ], where a comma may come last.
  mutating func arrayLiteral(from start: Int) -> ExpressionID {
    advance()
    let elements: List<ExpressionID> = elements(until: .closeBracket) { $0.expression() }
    expect(.closeBracket, "]")
    return make(.array(elements), from: start)
  }

  /// { {entry ,} } | { star } | { fn call } | { d | t | ts 'text' }, as drivers write them
  mutating func object(from start: Int) -> ExpressionID {
    advance()
    if kind == .identifier && (word == .fn || kind(ahead: 1) == .string) { return driverEscape(from: start) }
    let entries: List<ExpressionID> = elements(until: .closeBrace) { $0.entry() }
    expect(.closeBrace, "}")
    return make(.object(entries), from: start)
  }

  private mutating func driverEscape(from start: Int) -> ExpressionID {
    if word == .fn { advanceKeyword() }
    let value = expression()
    expect(.closeBrace, "}")
    return form(start, value, from: start)
  }

  private mutating func elements(until closing: TokenKind, _ element: (inout Parser) -> ExpressionID) -> List<ExpressionID> {
    guard kind != closing else { return .empty }
    return list(while: { $0.accept(.comma) && $0.kind != closing }, element)
  }

  /// key : expression | ** expression | * [ILIKE | EXCLUDE …] | name . *
  private mutating func entry() -> ExpressionID {
    let start = position
    if kind == .star {
      let star = expression(above: Power.zone)
      return starChanges(of: star, from: start)
    }
    guard kind == .string || kind == .dollarString || kind.isWord && kind(ahead: 1) == .colon else {
      let value = expression()
      return starChanges(of: value, from: start)
    }
    let key = entryKey(from: start)
    expect(.colon, ":")
    let value = expression()
    return make(.entry(key, value), from: start)
  }

  private mutating func entryKey(from start: Int) -> ExpressionID {
    if kind < .identifier { markAsName() }
    advance()
    return tokens[start].kind.isWord
      ? make(.column(symbol(at: start)), from: start) : make(.string(TokenID(start)), from: start)
  }

  /// [ILIKE 'pattern' | EXCLUDE name | ( names )]
  @inline(never)
  mutating func starChanges(of star: ExpressionID, from start: Int) -> ExpressionID {
    switch tree[star] {
    case .star, .starOf, .starOfPath: break
    default: return star
    }
    if accept(.ilike) {
      let pattern = expression()
      return form(start, star, pattern, from: start)
    }
    guard accept(.exclude) else { return star }
    if kind == .openParen { _ = parenthesizedNames() } else { _ = name() }
    return form(start, star, from: start)
  }

  // MARK: Functions

  /// `(x, y INT) ->`: names and types in brackets before an arrow.
  /// (Mutating, since a method that is not is handed a copy of all fields.)
  mutating func startsLambda() -> Bool {
    var index = position &+ 1
    var depth = 1
    while depth > 0 {
      switch tokens[index].kind {
      case .openParen: depth &+= 1
      case .closeParen: depth &-= 1
      case .comma, .numberLiteral: break
      case let kind where vocabulary.isName(kind): break
      default: return false
      }
      index &+= 1
    }
    return tokens[index].kind == .arrow
  }

  /// name -> expression | ( name [type] {, name [type]} ) -> expression
  @inline(never)
  mutating func lambda(from start: Int) -> ExpressionID {
    let parameters: List<ParameterID>
    if kind == .openParen {
      let opening = open()
      parameters = commaList { $0.lambdaParameter() }
      close(opening)
    } else {
      parameters = list(while: { _ in false }) { $0.lambdaParameter() }
    }
    expect(.arrow, "->")
    let value = expression()
    return make(.lambda(parameters, value), from: start)
  }

  private mutating func lambdaParameter() -> ParameterID {
    let name = nameToken()
    let type: TypeID = isName ? typeName() : .none
    return make(Parameter(name: name, mode: .input, type: type, defaultValue: .none))
  }
}
