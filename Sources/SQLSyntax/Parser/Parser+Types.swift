// Types.

extension Parser {
  /// type: [SETOF] name {. name} [(arguments)] [WITH | WITHOUT TIME ZONE] {[ [size] ]} | name % TYPE
  mutating func typeName() -> TypeID {
    let isSet = accept(.setof)
    let token = position
    var type = TypeName(
      name: .none, token: TokenID(token), arguments: .empty, withTimeZone: false, isArray: false, holdsMore: isSet)
    guard isName else {
      fail("a type")
      return make(type)
    }
    _ = nameToken()
    type.name = symbol(at: token)
    typeWords(behind: token, &type)
    if kind == .openParen { typeArguments(&type) }
    type.withTimeZone = timeZone()
    arrayBounds(&type)
    columnType(&type)
    return make(type)
  }

  /// The words that follow the first: DOUBLE PRECISION, CHARACTER VARYING, INTERVAL DAY TO SECOND; any words where types are free.
  private mutating func typeWords(behind first: Int, _ type: inout TypeName) {
    if kind == .dot { return qualifiedTypeTail() }
    if grammar.isLenient { return freeTypeWords() }
    switch kind {
    case .precision where tokens[first].kind == .double: advance()
    case .varying: advance()
    case .identifier:
      if tokens[first].kind == .interval {
        type.holdsMore = intervalUnits() || type.holdsMore
        return
      }
      if ContextualWord(symbol(at: first)) == .national { nationalTail() }
    default: break
    }
  }

  /// NATIONAL CHARACTER | CHAR [VARYING]
  private mutating func nationalTail() {
    advance()
    _ = accept(.varying)
  }

  /// UNSIGNED BIG INT: as many words as there are, up to one that begins a constraint.
  private mutating func freeTypeWords() {
    while vocabulary.isAlias(kind) && word != .generated { _ = nameToken() }
  }

  private mutating func qualifiedTypeTail() {
    while kind == .dot && kind(ahead: 1).isWord {
      if kind(ahead: 1) < .identifier { markAsName(ahead: 1) }
      advance(2)
    }
  }

  /// ( argument {, argument} ): numbers, names, or the types and fields of what it is made of.
  private mutating func typeArguments(_ type: inout TypeName) {
    let opening = open()
    let mark = mark()
    if kind != .closeParen {
      repeat { typeArgument(&type) } while accept(.comma)
    }
    type.arguments = listed(since: mark)
    close(opening)
  }

  /// [-] number | name | [name] type [NOT NULL]
  private mutating func typeArgument(_ type: inout TypeName) {
    let next = kind(ahead: 1)
    switch kind {
    case .dash, .plus:
      type.holdsMore = true
      advance()
      expect(.numberLiteral, "a number")
    case .numberLiteral, .string:
      pending.append(UInt32(truncatingIfNeeded: position))
      advance()
    default:
      guard isName else { return fail("a number or a type") }
      if next == .comma || next == .closeParen {
        pending.append(UInt32(truncatingIfNeeded: position))
        _ = nameToken()
      } else {
        field(&type)
      }
    }
  }

  /// [name] type [NOT NULL]
  private mutating func field(_ type: inout TypeName) {
    type.holdsMore = true
    nesting &+= 1
    defer { nesting &-= 1 }
    if nesting > Parser.deepestNesting { fail("fewer nested types") }
    if isName(ahead: 1) && kind(ahead: 1) != .precision && kind(ahead: 1) != .varying { _ = nameToken() }
    let mark = mark()
    _ = typeName()
    pending.removeLast(downTo: mark)
    _ = accept(.not, .null)
  }

  /// [WITH | WITHOUT TIME ZONE]; true with one.
  private mutating func timeZone() -> Bool {
    guard kind == .with || kind == .without, kind(ahead: 1) == .time else { return false }
    let zoned = kind == .with
    advance(2)
    expect(.zone, "ZONE")
    return zoned
  }

  /// {[ [size] ]} | ARRAY [ [size] ]
  private mutating func arrayBounds(_ type: inout TypeName) {
    guard !grammar.hasColonPaths else { return }
    if kind == .array {
      advance()
      type.isArray = true
    }
    while kind == .openBracket {
      let sized = kind(ahead: 1) == .numberLiteral
      guard kind(ahead: sized ? 2 : 1) == .closeBracket else { return }
      type.isArray = true
      advance(sized ? 3 : 2)
    }
  }

  /// %TYPE | %ROWTYPE, behind the column or the table that was named.
  private mutating func columnType(_ type: inout TypeName) {
    guard kind == .percent, kind(ahead: 1) == .type || word(ahead: 1) == .rowtype else { return }
    advance()
    advanceKeyword()
    arrayBounds(&type)
  }

  /// YEAR | MONTH | DAY | HOUR | MINUTE | SECOND [(n)] [TO …]: whether there are any.
  mutating func intervalUnits() -> Bool {
    guard isIntervalUnit else { return false }
    intervalUnit()
    if accept(.to) { intervalUnit() }
    return true
  }

  private var isIntervalUnit: Bool {
    switch word {
    case .year, .month, .day, .hour, .minute, .second: true
    default: false
    }
  }

  private mutating func intervalUnit() {
    guard isIntervalUnit else { return fail("a unit of time") }
    advanceKeyword()
    guard kind == .openParen else { return }
    let opening = open()
    expect(.numberLiteral, "a number")
    close(opening)
  }
}
