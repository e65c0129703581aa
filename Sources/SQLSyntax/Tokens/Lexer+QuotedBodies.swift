// Bodies between single quotes: CREATE PROCEDURE p() AS 'BEGIN x := ''a''; END'.

extension Lexer {
  /// CREATE … PROCEDURE … AS 'body': the string is code, unless another language was named.
  func opensQuotedBody() -> Bool {
    guard tokens.count > 0 else { return false }
    if tokens[tokens.count - 1].kind == .do || isBehindDoLanguage { return true }
    guard tokens.count > 2, tokens[tokens.count - 1].kind == .as else { return false }
    var isRoutine = false
    var index = tokens.count - 2
    let last = max(0, index - 4096)
    while index >= last {
      switch tokens[index].kind {
      case .semicolon, .begin, .select: return false
      case .procedure, .function: isRoutine = index > 0 && tokens[index - 1].symbol != ContextualWord.external.symbol
      case .language where !isSQL(tokens[index + 1]): return false
      case .create: return isRoutine
      default: break
      }
      index -= 1
    }
    return false
  }

  func isSQL(_ language: Token) -> Bool {
    language.kind == .identifier && (ContextualWord(language.symbol) == .sql || ContextualWord(language.symbol) == .plpgsql)
  }

  mutating func openQuotedBody() {
    doublesQuotes = true
    quotedBodies.append(Extent(first: UInt32(tokens.count), last: .max))
  }

  mutating func closeQuotedBody() {
    doublesQuotes = false
    quotedBodies[quotedBodies.count - 1].last = UInt32(tokens.count)
  }

  /// `''text''`, with `''''` for a quote in it; where a backslash escapes, `\'` is a quote of the code as well.
  @inline(never)
  func stringBetweenDoubledQuotes(from start: Int) -> Token {
    var i = start &+ 2
    while i &+ 1 < limit {
      guard isDoubledQuote(at: i) else {
        i &+= 1
        continue
      }
      if !isDoubledQuote(at: i &+ 2) || i &+ 3 >= limit { return Token(.string, start: start, end: i &+ 2) }
      i &+= 4
    }
    return Token(.invalid, start: start, end: limit)
  }

  func isDoubledQuote(at index: Int) -> Bool {
    guard bytes[index &+ 1] == UInt8(ascii: "'") else { return false }
    return bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "\\") && grammar.escapesWithBackslash
  }
}
