// Names and keywords, and names between quotes.

extension Lexer {
  /// An identifier or a keyword, folded and looked up sixteen bytes at a time.
  @inline(__always)
  mutating func word(from start: Int, to end: Int) -> Token {
    var key = end &- start <= 16 ? NameKey(bytes.chunk(at: start).lowercased, length: end &- start) : longName(from: start, to: end)
    key.setApart()
    let symbol = unsafe symbols.symbol(for: key, folded: true, text: bytes.pointer(at: start))
    return Token(.ofWord(symbol), start: start, end: end, symbol: symbol)
  }

  @inline(never)
  func longName(from start: Int, to end: Int) -> NameKey {
    var key = NameKey()
    for i in stride(from: start, to: end, by: 8) {
      let count = min(8, end &- i)
      key.append(bytes.word(at: i).lowercased.prefix(bytes: count), count: count)
    }
    key.close()
    return key
  }

  /// `"name"` and `` `name` ``; inside, a doubled quote stands for itself.
  @inline(never)
  mutating func quotedIdentifier(from start: Int) -> Token {
    let quote = bytes[start]
    let end = endOfQuoted(from: start, by: quote)
    let isClosed = end > start + 1 && bytes[end - 1] == quote
    guard isClosed, end > start + 2 || grammar.isLenient else { return Token(.invalid, start: start, end: end) }
    return Token(.quotedIdentifier, start: start, end: end, symbol: symbols.intern(unquoted(start + 1, end - 1, by: quote)))
  }

  /// `[name]`
  mutating func bracketedIdentifier(from start: Int) -> Token {
    var end = start + 1
    while bytes[end] != UInt8(ascii: "]") {
      if end >= bytes.count { return Token(.invalid, start: start, end: bytes.count) }
      end += 1
    }
    split(at: end + 1)
    return Token(.quotedIdentifier, start: start, end: end + 1, symbol: symbols.intern(unquoted(start + 1, end, by: 0)))
  }

  func unquoted(_ start: Int, _ end: Int, by quote: UInt8) -> [UInt8] {
    var name: [UInt8] = []
    var i = start
    while i < end {
      name.append(bytes[i])
      i += bytes[i] == quote ? 2 : 1
    }
    return name
  }
}
