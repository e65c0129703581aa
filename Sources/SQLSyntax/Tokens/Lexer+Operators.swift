// Operators, parameters and stages.

extension Lexer {
  @inline(never)
  mutating func operatorOrDollar(from start: Int) -> Token {
    let (first, second, third) = (bytes[start], bytes[start &+ 1], bytes[start &+ 2])
    if doublesQuotes && isDoubledQuote(at: start) { return stringBetweenDoubledQuotes(from: start) }
    if grammar.hasFreeOperators && first.isOperator && second.isOperator { return freeOperator(from: start) }
    switch first {
    case UInt8(ascii: "$"): return parameterOrDollar(from: start)
    case UInt8(ascii: "\\") where grammar.hasClientCommands && limit == .max && startsCommand(at: start): return clientCommand(from: start)
    case UInt8(ascii: "@"):
      if grammar.hasStages { return stage(from: start) }
      if grammar.hasNamedParameters { return parameter(from: start) }
    case UInt8(ascii: "!") where grammar.hasStages && second != UInt8(ascii: "=") && ByteClass(second) == .letter:
      return Token(.customOperator, start: start, end: start &+ 1)  // model!predict(…)
    case UInt8(ascii: "?") where grammar.hasNamedParameters && second.isDigit: return parameter(from: start)
    case UInt8(ascii: "[") where grammar.quotesWithBracketsAndBackticks: return bracketedIdentifier(from: start)
    case UInt8(ascii: "`") where grammar.quotesWithBracketsAndBackticks: return quotedIdentifier(from: start)
    case UInt8(ascii: "=") where second == first && grammar.isLenient: return Token(.equal, start: start, end: start &+ 2)
    default: break
    }
    if first == UInt8(ascii: ":") && second == UInt8(ascii: "/") && third == second && grammar.hasStages { return urlTail(from: start) }
    if grammar.hasFreeOperators && first.isSpecialOperator { return freeOperator(from: start) }
    if let (kind, length) = TokenKind.ofOperator(first, second, third) { return Token(kind, start: start, end: start &+ length) }
    return Token(.invalid, start: start, end: start &+ 1)
  }

  /// The longest run of operator characters is the operator. It stops before a comment, and does not end with a sign
  /// unless it holds one of the characters that no standard operator has: `a<-1` is a comparison, `a @- 1` is not.
  func freeOperator(from start: Int) -> Token {
    var end = start
    var isSpecial = false
    while bytes[end].isOperator && !isComment(at: end) {
      isSpecial = isSpecial || bytes[end].isSpecialOperator
      end += 1
    }
    while !isSpecial && end > start + 1 && (bytes[end - 1] == UInt8(ascii: "-") || bytes[end - 1] == UInt8(ascii: "+")) { end -= 1 }
    if let (kind, length) = TokenKind.ofOperator(bytes[start], bytes[start + 1], bytes[start + 2]), start + length == end,
      kind != .question && kind != .at2
    {
      return Token(kind, start: start, end: end)
    }
    return Token(.customOperator, start: start, end: end)
  }

  func isComment(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == UInt8(ascii: "-")
      || bytes[index] == UInt8(ascii: "/") && bytes[index + 1] == UInt8(ascii: "*")
  }

  /// `$1`, `$name` where that is a variable, `$tag$…$tag$`.
  mutating func parameterOrDollar(from start: Int) -> Token {
    let isVariable = ByteClass(bytes[start + 1]) == .letter && (grammar.hasStages || grammar.hasNamedParameters)
    return bytes[start + 1].isDigit || isVariable && !isTag(at: start) ? parameter(from: start) : dollarString(from: start)
  }

  /// `$tag$`, and the same again further on.
  func isTag(at start: Int) -> Bool {
    let tag = tagLength(at: start)
    guard tag > 0 else { return false }
    let end = endOfDollarString(from: start)
    return end >= start + 2 * tag && isSame(start, end - tag, count: tag)
  }

  /// A mark and a word; the token's symbol is the whole of it.
  mutating func parameter(from start: Int) -> Token {
    let end = map.endOfWord(from: start + 1)
    guard end > start + 1 else { return Token(.invalid, start: start, end: start + 1) }
    return Token(.parameter, start: start, end: end, symbol: symbols.intern((start..<end).map { bytes[$0].lowercased }))
  }

  /// `@db.schema.stage/path/file.csv`, `@~/path`, `@%table`, `@"a stage"/path`: all up to a blank or what ends a value.
  mutating func stage(from start: Int) -> Token {
    var end = start + 1
    while end < bytes.count && !bytes[end].endsStage {
      end = bytes[end] == UInt8(ascii: "\"") ? endOfQuoted(from: end, by: UInt8(ascii: "\"")) : end + 1
    }
    split(at: end)
    return Token(.at2, start: start, end: end)
  }

  /// `://directory/name` of `file://directory/name`, which is written without quotes.
  mutating func urlTail(from start: Int) -> Token {
    var end = start + 3
    while end < bytes.count, bytes[end] > UInt8(ascii: " "), bytes[end] != UInt8(ascii: ";") { end += 1 }
    split(at: end)
    return Token(.string, start: start, end: end)
  }
}

extension UInt8 {
  /// A character that operators are made of.
  @inline(__always) fileprivate var isOperator: Bool { isSpecialOperator || isOne(of: "+-*/<>=") }

  /// One that no standard operator holds: an operator with it may end with a sign.
  @inline(__always) fileprivate var isSpecialOperator: Bool { isOne(of: "~!@#%^&|`?") }

  @inline(__always)
  private func isOne(of characters: StaticString) -> Bool {
    for i in 0..<characters.utf8CodeUnitCount where unsafe characters.utf8Start[i] == self { return true }
    return false
  }

  fileprivate var endsStage: Bool {
    switch self {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "'"): true
    default: false
    }
  }
}
