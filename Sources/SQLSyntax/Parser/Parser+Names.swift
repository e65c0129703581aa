// Names and types.

extension Parser {
  /// The next word is a keyword elsewhere, and a name here.
  @inline(never)
  mutating func markAsName(ahead count: Int = 0) { usages.append(UInt32(truncatingIfNeeded: position &+ count)) }

  /// name: identifier | word that is not reserved
  @inline(__always)
  mutating func name() -> Symbol {
    let token = nameToken()
    return symbol(at: Int(token.raw))
  }

  @inline(__always)
  mutating func nameToken() -> TokenID {
    guard kind.isName else {
      fail("a name")
      return TokenID(end)
    }
    if kind < .identifier { markAsName() }
    advance()
    return TokenID(position &- 1)
  }

  /// [[catalog .] schema .] name
  mutating func qualifiedName() -> NameID {
    let first = position
    var parts = (Symbol.none, Symbol.none, name())
    for _ in 0..<2 where kind == .dot && kind(ahead: 1).isWord {
      if kind(ahead: 1) < .identifier { markAsName(ahead: 1) }
      advance(2)
      parts = (parts.1, parts.2, symbol(at: position &- 1))
    }
    return make(QualifiedName(catalog: parts.0, schema: parts.1, name: parts.2, first: TokenID(first), last: TokenID(position &- 1)))
  }

  /// ( name {, name} )
  mutating func parenthesizedNames() -> List<TokenID> {
    let opening = open()
    let names = commaList { $0.nameToken() }
    close(opening)
    return names
  }

  /// type: name [PRECISION | VARYING] [(number {, number})] [WITH | WITHOUT TIME ZONE] [[]]
  mutating func typeName() -> TypeID {
    let token = position
    let isNamed = kind.isName
    if isNamed { _ = nameToken() } else { fail("a type") }
    if kind == .dot { _ = qualifiedTypeTail() }
    _ = accept(.precision) || accept(.varying)
    var arguments = List<TokenID>.empty
    if kind == .openParen { arguments = typeArguments() }
    let zoned = timeZone()
    var isArray = false
    while accept(.openBracket, .closeBracket) { isArray = true }
    // %TYPE and %ROWTYPE follow the column or the table that was named.
    if accept(.percent) { advance() }
    return make(
      TypeName(
        name: isNamed ? symbol(at: token) : .none, token: TokenID(token), arguments: arguments, withTimeZone: zoned, isArray: isArray))
  }

  private mutating func qualifiedTypeTail() -> Bool {
    while kind == .dot && kind(ahead: 1).isWord { advance(2) }
    return true
  }

  private mutating func typeArguments() -> List<TokenID> {
    let opening = open()
    let arguments: List<TokenID> = commaList {
      if $0.kind != .numberLiteral && !$0.kind.isName { $0.fail("a number") }
      $0.advance()
      return TokenID($0.position &- 1)
    }
    close(opening)
    return arguments
  }

  /// [WITH | WITHOUT TIME ZONE]; true with one.
  private mutating func timeZone() -> Bool {
    guard kind == .with || kind == .without, kind(ahead: 1) == .time else { return false }
    let zoned = kind == .with
    advance(2)
    expect(.zone, "ZONE")
    return zoned
  }
}
