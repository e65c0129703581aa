// Strings: 'text', E'text\n', U&'d\0061ta', B'101', X'1F'.

extension Lexer {
  @inline(__always)
  func string(from start: Int) -> Token {
    if doublesQuotes { return stringBetweenDoubledQuotes(from: start) }
    let end = grammar.escapesWithBackslash ? endOfEscaped(from: start) : endOfQuoted(from: start, by: UInt8(ascii: "'"))
    let kind: TokenKind = bytes[end &- 1] == UInt8(ascii: "'") && end > start &+ 1 ? .string : .invalid
    return Token(kind, start: start, end: end, symbol: grammar.hasTypedLiterals && goesOn(at: start) ? Symbol(0) : .none)
  }

  /// `'a'` NEWLINE `'b'` is one literal: the second string goes on with the first.
  func goesOn(at start: Int) -> Bool {
    guard !tokens.isEmpty, tokens[tokens.count - 1].kind == .string else { return false }
    for i in tokens[tokens.count - 1].end..<start where bytes[i] == UInt8(ascii: "\n") { return true }
    return false
  }

  /// `'` or `&`, which stand next to each other in ASCII: the word of one letter before it may be a prefix.
  @inline(__always)
  func isQuoted(at index: Int) -> Bool { bytes[index] &- UInt8(ascii: "&") < 2 }

  /// `E'…'`, `B'…'`, `X'…'`, `N'…'`, `U&'…'` and `U&"…"`, where the grammar has them.
  @inline(never)
  mutating func prefixedLiteral(from start: Int) -> Token? {
    guard !doublesQuotes else { return nil }
    let letter = bytes[start] | 0x20
    if bytes[start + 1] == UInt8(ascii: "&") { return letter == UInt8(ascii: "u") ? unicodeLiteral(from: start) : nil }
    switch letter {
    case UInt8(ascii: "x"): return quoted(.bitString, from: start + 1, start: start)
    case UInt8(ascii: "b") where grammar.hasPrefixedStrings: return quoted(.bitString, from: start + 1, start: start)
    case UInt8(ascii: "n") where grammar.hasPrefixedStrings: return quoted(.string, from: start + 1, start: start)
    case UInt8(ascii: "e") where grammar.hasPrefixedStrings:
      let end = endOfEscaped(from: start + 1)
      return Token(bytes[end - 1] == UInt8(ascii: "'") && end > start + 2 ? .string : .invalid, start: start, end: end)
    default: return nil
    }
  }

  func quoted(_ kind: TokenKind, from quote: Int, start: Int) -> Token {
    let end = endOfQuoted(from: quote, by: UInt8(ascii: "'"))
    return Token(bytes[end - 1] == UInt8(ascii: "'") && end > quote + 1 ? kind : .invalid, start: start, end: end)
  }

  /// `U&'d\0061t\+000061'`, `U&"d\0061t"`
  mutating func unicodeLiteral(from start: Int) -> Token? {
    guard grammar.hasPrefixedStrings else { return nil }
    switch bytes[start + 2] {
    case UInt8(ascii: "'"): return quoted(.string, from: start + 2, start: start)
    case UInt8(ascii: "\""):
      let end = endOfQuoted(from: start + 2, by: UInt8(ascii: "\""))
      guard end > start + 4, bytes[end - 1] == UInt8(ascii: "\"") else { return Token(.invalid, start: start, end: end) }
      let name = StringLiteral.unicodeEscapesUndone(unquoted(start + 3, end - 1, by: UInt8(ascii: "\""))[...])
      return Token(.quotedIdentifier, start: start, end: end, symbol: symbols.intern(name))
    default: return nil
    }
  }

  /// Behind the closing quote of a string in which a backslash escapes.
  func endOfEscaped(from start: Int) -> Int {
    var i = start &+ 1
    while true {
      let word = bytes.word(at: i)
      let hits = word.bytes(equalTo: UInt8(ascii: "'")) | word.bytes(equalTo: UInt8(ascii: "\\")) | word.bytes(equalTo: 0)
      i &+= hits.bytesBeforeFirst
      if hits == 0 { continue }
      switch bytes[i] {
      case UInt8(ascii: "\\"): i &+= i &+ 1 < bytes.count ? 2 : 1
      case UInt8(ascii: "'"):
        if bytes[i &+ 1] != UInt8(ascii: "'") { return i &+ 1 }
        i &+= 2
      case 0 where i >= bytes.count: return bytes.count
      default: i &+= 1
      }
    }
  }

  /// Behind the closing quote; a doubled quote stands for itself.
  @inline(__always)
  func endOfQuoted(from start: Int, by quote: UInt8) -> Int {
    var i = start &+ 1
    while true {
      let word = bytes.word(at: i)
      let hits = word.bytes(equalTo: quote) | word.bytes(equalTo: 0)
      if hits == 0 {
        i &+= 8
        continue
      }
      i &+= hits.bytesBeforeFirst
      if bytes[i] != quote {
        if i >= bytes.count { return bytes.count }
        i &+= 1
        continue
      }
      if bytes[i &+ 1] != quote { return i &+ 1 }
      i &+= 2
    }
  }
}
