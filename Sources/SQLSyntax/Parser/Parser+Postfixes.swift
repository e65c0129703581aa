// What follows an operand: casts, steps into values, time zones, collations.

extension Parser {
  /// AT TIME ZONE expression | AT LOCAL | COLLATE name
  mutating func zoned(_ left: ExpressionID, _ symbol: TokenKind, from start: Int) -> ExpressionID {
    if symbol == .collate { return collated(left, from: start) }
    if accept(.local) { return form(position &- 1, left, from: start) }
    expect(.time, "TIME")
    expect(.zone, "ZONE")
    let zone = expression(above: Power.zone)
    return make(.atTimeZone(left, zone), from: start)
  }

  private mutating func collated(_ left: ExpressionID, from start: Int) -> ExpressionID {
    guard kind == .string else { return make(.collated(left, qualifiedName()), from: start) }
    let collation = expression(above: Power.cast)
    return form(position &- 2, left, collation, from: start)
  }

  /// ::type | :key | [index] | .field | a literal or a word that goes with the literal before
  mutating func postfix(_ left: ExpressionID, _ symbol: TokenKind, from start: Int) -> ExpressionID {
    switch symbol {
    case .castMark: return make(.cast(left, typeName(), trying: false), from: start)
    case .openBracket: return element(of: left, from: start)
    case .dot: return field(of: left, from: start)
    case .string: return literal(behind: left, from: start)
    case .identifier: return escaped(left, from: start)
    default: return member(of: left, from: start)
    }
  }

  /// [ index ] | [ [lower] : [upper] ]
  private mutating func element(of left: ExpressionID, from start: Int) -> ExpressionID {
    let lower: ExpressionID = kind == .colon && !grammar.hasColonPaths ? .none : expression()
    if kind == .colon && !grammar.hasColonPaths {
      advance()
      let upper: ExpressionID = kind == .closeBracket ? .none : expression()
      expect(.closeBracket, "]")
      return make(.slice(left, from: lower, to: upper), from: start)
    }
    expect(.closeBracket, "]")
    return make(.element(left, lower), from: start)
  }

  /// .name | .*
  private mutating func field(of left: ExpressionID, from start: Int) -> ExpressionID {
    if accept(.star) { return make(.fields(left), from: start) }
    if kind < .identifier { markAsName() }
    advance()
    if grammar.hasColonPaths { return make(.member(left, TokenID(position &- 1)), from: start) }
    return make(.field(left, symbol(at: position &- 1)), from: start)
  }

  /// `numeric(3)` `'1'`, `'a'` NEWLINE `'b'`
  private mutating func literal(behind left: ExpressionID, from start: Int) -> ExpressionID {
    let literal = make(.string(TokenID(position &- 1)), from: position &- 1)
    if tokens[start].kind == .interval { _ = intervalUnits() }
    return form(start, left, literal, from: start)
  }

  /// U&'text' UESCAPE 'character'
  private mutating func escaped(_ left: ExpressionID, from start: Int) -> ExpressionID {
    let word = position
    advanceKeyword()
    advance()
    let mark = make(.string(TokenID(position &- 1)), from: position &- 1)
    return form(word, left, mark, from: start)
  }

  /// :key {. key | [ index ]}: inside a path a dot goes one step deeper.
  private mutating func member(of left: ExpressionID, from start: Int) -> ExpressionID {
    var value = kind == .openBracket ? left : step(into: left, from: start)
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
    guard kind.isWord || kind == .parameter else {
      fail("a key")
      return value
    }
    if kind < .identifier { markAsName() }
    advance()
    return make(.member(value, TokenID(position &- 1)), from: start)
  }
}
