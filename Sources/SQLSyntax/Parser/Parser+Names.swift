// Names.

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
    guard isName else {
      fail("a name")
      return TokenID(end)
    }
    if kind < .identifier { markAsName() }
    advance()
    return TokenID(position &- 1)
  }

  /// [[catalog .] schema .] name; `catalog..name` leaves the schema out.
  mutating func qualifiedName() -> NameID {
    let first = position
    if kind(ahead: 1) == .openParen && word == .identifier && grammar.hasStages { return computedName() }
    var parts = (Symbol.none, Symbol.none, name())
    var count = 1
    while count < 3 && kind == .dot {
      if kind(ahead: 1) == .dot && grammar.hasStages && count == 1 {
        advance()
        parts = (parts.1, parts.2, .none)
        count &+= 1
      }
      guard kind(ahead: 1).isWord else { break }
      if kind(ahead: 1) < .identifier { markAsName(ahead: 1) }
      advance(2)
      parts = (parts.1, parts.2, symbol(at: position &- 1))
      count &+= 1
    }
    return make(QualifiedName(catalog: parts.0, schema: parts.1, name: parts.2, first: TokenID(first), last: TokenID(position &- 1)))
  }

  /// IDENTIFIER ( expression ): which object it is shows when it runs.
  @inline(never)
  private mutating func computedName() -> NameID {
    feature(.computedName)
    let first = TokenID(position)
    advanceKeyword()
    let opening = open()
    _ = expression()
    close(opening)
    return make(
      QualifiedName(catalog: .none, schema: .none, name: ContextualWord.identifier.symbol, first: first, last: TokenID(position &- 1)))
  }

  /// ( name {, name} )
  mutating func parenthesizedNames() -> List<TokenID> {
    let opening = open()
    let names = commaList { $0.nameToken() }
    close(opening)
    return names
  }
}
