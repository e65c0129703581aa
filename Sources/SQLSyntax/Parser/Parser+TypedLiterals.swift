// Literals with their type before them.

extension Parser {
  /// name 'text' | INTERVAL 'text' [units]
  @inline(never)
  mutating func typedLiteral(from start: Int) -> ExpressionID {
    advance(2)
    let literal = make(.typed(symbol(at: start), TokenID(start &+ 1)), from: start)
    guard tokens[start].kind == .interval, intervalUnits() else { return literal }
    return form(start, literal, from: start)
  }

  /// `double precision '1'`, `character varying '…'`, `timestamp with time zone '…'`
  @inline(__always)
  var startsTypedLiteral: Bool {
    switch kind(ahead: 1) {
    case .with, .without: kind(ahead: 2) == .time && (kind == .time || kind == .timestamp)
    case .precision: kind == .double && kind(ahead: 2) == .string
    default: kind(ahead: 2) == .string || kind(ahead: 2) == .openParen
    }
  }

  /// `timestamp(3) with time zone '…'`
  @inline(__always)
  var startsZonedLiteral: Bool {
    guard kind(ahead: 2) == .numberLiteral, kind(ahead: 3) == .closeParen else { return false }
    return kind(ahead: 4) == .with || kind(ahead: 4) == .without
  }

  /// type 'text'
  @inline(never)
  mutating func elaborateLiteral(from start: Int) -> ExpressionID {
    let type = typeName()
    guard kind == .string else {
      fail("a literal")
      return make(.missing, from: start)
    }
    let literal = make(.string(TokenID(position)), from: position)
    advance()
    return form(start, make(.cast(literal, type, trying: false), from: start), from: start)
  }
}
