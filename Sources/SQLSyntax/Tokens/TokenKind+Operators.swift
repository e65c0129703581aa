extension TokenKind {
  /// One of the characters that operators are made of.
  var isOperatorSymbol: Bool {
    switch self {
    case .plus, .star, .slash, .percent, .caret, .concat, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .arrow, .longArrow, .hashArrow, .hashLongArrow, .fatArrow, .tilde, .notTilde, .tildeStar, .notTildeStar, .ampersand: true
    case .bar, .hash, .at2, .shiftLeft, .shiftRight, .question, .dash, .contains, .containedBy, .customOperator: true
    default: false
    }
  }

  /// The keyword that the name is, or plain `identifier`: keywords have the first symbol numbers,
  /// and `identifier` comes right behind them.
  @inline(__always) static func ofWord(_ symbol: Symbol) -> TokenKind {
    unsafe unsafeBitCast(UInt8(truncatingIfNeeded: min(symbol.number, UInt32(TokenKind.identifier.rawValue))), to: TokenKind.self)
  }

  /// The kind of a token that is one byte, whatever follows it.
  @inline(__always) static func ofSingle(_ byte: UInt8) -> TokenKind {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "("): .openParen
    case UInt8(ascii: ")"): .closeParen
    case UInt8(ascii: "]"): .closeBracket
    case UInt8(ascii: "+"): .plus
    default: .invalid
    }
  }

  /// The operator that begins with these bytes, and its length: the longest that fits.
  static func ofOperator(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (TokenKind, Int)? {
    switch first {
    case UInt8(ascii: "="): second == UInt8(ascii: ">") ? (.fatArrow, 2) : (.equal, 1)
    case UInt8(ascii: "*"): (.star, 1)
    case UInt8(ascii: "/"): (.slash, 1)
    case UInt8(ascii: "%"): (.percent, 1)
    case UInt8(ascii: "^"): (.caret, 1)
    case UInt8(ascii: "~"): second == UInt8(ascii: "*") ? (.tildeStar, 2) : (.tilde, 1)
    case UInt8(ascii: "&"): (.ampersand, 1)
    case UInt8(ascii: "?"): (.question, 1)
    case UInt8(ascii: "["): (.openBracket, 1)
    case UInt8(ascii: "{"): (.openBrace, 1)
    case UInt8(ascii: "}"): (.closeBrace, 1)
    case UInt8(ascii: "-"): ofMinus(second, third)
    case UInt8(ascii: "<"): ofLess(second)
    case UInt8(ascii: ">"): ofGreater(second)
    case UInt8(ascii: "!"): ofExclamation(second, third)
    case UInt8(ascii: ":"): ofColon(second)
    case UInt8(ascii: "|"): second == UInt8(ascii: "|") ? (.concat, 2) : (.bar, 1)
    case UInt8(ascii: "@"): second == UInt8(ascii: ">") ? (.contains, 2) : (.at2, 1)
    case UInt8(ascii: "#"): ofHash(second, third)
    default: nil
    }
  }

  private static func ofMinus(_ second: UInt8, _ third: UInt8) -> (TokenKind, Int) {
    guard second == UInt8(ascii: ">") else { return (.dash, 1) }
    return third == UInt8(ascii: ">") ? (.longArrow, 3) : (.arrow, 2)
  }

  private static func ofHash(_ second: UInt8, _ third: UInt8) -> (TokenKind, Int) {
    guard second == UInt8(ascii: ">") else { return (.hash, 1) }
    return third == UInt8(ascii: ">") ? (.hashLongArrow, 3) : (.hashArrow, 2)
  }

  private static func ofLess(_ second: UInt8) -> (TokenKind, Int) {
    switch second {
    case UInt8(ascii: "="): (.lessOrEqual, 2)
    case UInt8(ascii: ">"): (.notEqual, 2)
    case UInt8(ascii: "<"): (.shiftLeft, 2)
    case UInt8(ascii: "@"): (.containedBy, 2)
    default: (.less, 1)
    }
  }

  private static func ofGreater(_ second: UInt8) -> (TokenKind, Int) {
    switch second {
    case UInt8(ascii: "="): (.greaterOrEqual, 2)
    case UInt8(ascii: ">"): (.shiftRight, 2)
    default: (.greater, 1)
    }
  }

  private static func ofExclamation(_ second: UInt8, _ third: UInt8) -> (TokenKind, Int)? {
    switch second {
    case UInt8(ascii: "="): (.notEqual, 2)
    case UInt8(ascii: "~"): third == UInt8(ascii: "*") ? (.notTildeStar, 3) : (.notTilde, 2)
    default: nil
    }
  }

  private static func ofColon(_ second: UInt8) -> (TokenKind, Int) {
    switch second {
    case UInt8(ascii: ":"): (.castMark, 2)
    case UInt8(ascii: "="): (.assign, 2)
    default: (.colon, 1)
    }
  }
}
