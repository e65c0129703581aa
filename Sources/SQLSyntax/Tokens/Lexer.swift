/// Cuts a script into tokens. Comments and blanks are no tokens; comments are kept aside, and so are
/// annotations, whose text is cut into tokens of their own behind the script's.
struct Lexer: ~Copyable {
  var bytes: ScriptBytes
  var map: ByteMap
  var grammar: Grammar
  var symbols = SymbolTable()
  var tokens = Store<Token>(capacity: 4096)
  var comments = Store<Comment>(capacity: 64)
  var annotations = Store<Annotation>(capacity: 16)
  /// The tokens of the script itself, its end-of-file tokens included.
  private(set) var scriptTokenCount = 0
  private var lines = Store<AnnotationLine>(capacity: 16)
  /// Where the body or the clause that is being read ends.
  private var limit = Int.max
  private var isReadingClauses = false
  /// In a body between quotes every quote of the code is doubled.
  private var doublesQuotes = false
  /// The numbers of the tokens that open and close such bodies.
  var quotedBodies = Store<Extent>(capacity: 16)

  init(grammar: Grammar) {
    self.grammar = grammar
    bytes = .empty
    map = ByteMap(bytes)
  }

  /// Cuts up another script. The buffers are used again, and a name keeps its symbol from script to script.
  mutating func tokenize(_ source: borrowing PaddedSource) {
    bytes = source.bytes
    map = ByteMap(bytes)
    tokens.removeLast(downTo: 0)
    comments.removeLast(downTo: 0)
    annotations.removeLast(downTo: 0)
    lines.removeLast(downTo: 0)
    quotedBodies.removeLast(downTo: 0)
    tokenizeScript()
    scriptTokenCount = tokens.count
    tokenizeAnnotations()
  }

  private mutating func tokenizeScript() {
    limit = .max
    isReadingClauses = false
    doublesQuotes = false
    var cursor = 0
    var closing = 0..<0  // the closing `$$` of the body that is being read
    while true {
      var token = next(&cursor)
      if token.kind == .endOfFile && limit != .max {
        token = Token(.bodyClose, start: closing.lowerBound, end: closing.upperBound)
        cursor = closing.upperBound
        map.split(at: cursor)
        limit = .max
        if doublesQuotes { closeQuotedBody() }
      } else if token.end > limit {
        token = cut(token)
        cursor = limit
      } else if token.kind == .dollarString && limit == .max && opensBody() && !goesOn(behind: token) {
        let tag = tagLength(at: Int(token.start))
        cursor = Int(token.start) + tag
        limit = endOfDollarString(from: Int(token.start)) - tag
        closing = limit..<(limit + tag)
        map.split(at: cursor)
        token = Token(.bodyOpen, start: Int(token.start), end: cursor)
      } else if token.kind == .string && limit == .max && bytes[Int(token.start)] == UInt8(ascii: "'") && opensQuotedBody() {
        cursor = Int(token.start) + 1
        limit = token.end - 1
        closing = limit..<(limit + 1)
        map.split(at: cursor)
        token = Token(.bodyOpen, start: Int(token.start), end: cursor)
        openQuotedBody()
      }
      tokens.append(token)
      if token.kind == .endOfFile { break }
    }
    closeTokens()
  }

  /// Three more end-of-file tokens, so that looking ahead needs no check.
  private mutating func closeTokens() {
    for _ in 1...3 { tokens.append(tokens[tokens.count - 1]) }
  }

  /// A token that would run beyond the end of its body or clause ends there.
  private mutating func cut(_ token: Token) -> Token {
    let start = Int(token.start)
    guard ByteClass(bytes[start]) == .letter else { return Token(.invalid, start: start, end: limit) }
    return word(from: start, to: limit)
  }

  /// AS, DO and EXECUTE IMMEDIATE are followed by code, not by text.
  private func opensBody() -> Bool {
    guard let last = tokens.isEmpty ? nil : tokens[tokens.count - 1].kind else { return false }
    return last == .as || last == .do || last == .immediate || isBehindDoLanguage
  }

  /// EXECUTE IMMEDIATE $$…$$ || x: a text in pieces, and no code.
  private func goesOn(behind token: Token) -> Bool {
    guard tokens[tokens.count - 1].kind == .immediate else { return false }
    var end = endOfDollarString(from: Int(token.start))
    while bytes[end] != 0 && bytes[end] <= UInt8(ascii: " ") { end &+= 1 }
    return bytes[end] == UInt8(ascii: "|")
  }

  /// DO LANGUAGE name
  private var isBehindDoLanguage: Bool {
    tokens.count >= 3 && tokens[tokens.count - 2].kind == .language && tokens[tokens.count - 3].kind == .do
  }

  // MARK: Bodies between quotes

  /// CREATE … PROCEDURE … AS 'body': the string is code, unless another language was named.
  private func opensQuotedBody() -> Bool {
    guard tokens.count > 0 else { return false }
    if tokens[tokens.count - 1].kind == .do || isBehindDoLanguage { return true }
    guard tokens.count > 2, tokens[tokens.count - 1].kind == .as else { return false }
    var isRoutine = false
    var index = tokens.count - 2
    let last = max(0, index - 4096)
    while index >= last {
      switch tokens[index].kind {
      case .semicolon, .begin, .select: return false
      case .procedure, .function: isRoutine = true
      case .language where !isSQL(tokens[index + 1]): return false
      case .create: return isRoutine
      default: break
      }
      index -= 1
    }
    return false
  }

  private func isSQL(_ language: Token) -> Bool {
    language.kind == .identifier && (ContextualWord(language.symbol) == .sql || ContextualWord(language.symbol) == .plpgsql)
  }

  private mutating func openQuotedBody() {
    doublesQuotes = true
    quotedBodies.append(Extent(first: UInt32(tokens.count), last: .max))
  }

  private mutating func closeQuotedBody() {
    doublesQuotes = false
    quotedBodies[quotedBodies.count - 1].last = UInt32(tokens.count)
  }

  /// `''text''`, with `''''` for a quote in it; where a backslash escapes, `\'` is a quote of the code as well.
  @inline(never)
  private func stringBetweenDoubledQuotes(from start: Int) -> Token {
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

  private func isDoubledQuote(at index: Int) -> Bool {
    guard bytes[index &+ 1] == UInt8(ascii: "'") else { return false }
    return bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "\\") && grammar.escapesWithBackslash
  }

  // MARK: Annotations

  /// Cuts up the text of each clause, and joins the lines that continue it.
  private mutating func tokenizeAnnotations() {
    isReadingClauses = true
    var index = 0
    while index < lines.count {
      let first = lines[index]
      let firstToken = tokens.count
      var last = first
      repeat {
        last = lines[index]
        tokenizeLine(last)
        index += 1
      } while index < lines.count && lines[index].isContinuation
      let count = tokens.count - firstToken
      tokens.append(Token(.endOfFile, start: Int(last.end), end: Int(last.end)))
      closeTokens()
      annotations.append(
        Annotation(
          start: first.start, end: last.end, firstToken: UInt32(firstToken), tokenCount: UInt32(count), nextToken: last.nextToken,
          isTrailing: first.isTrailing))
    }
  }

  private mutating func tokenizeLine(_ line: AnnotationLine) {
    limit = Int(line.end)
    var cursor = Int(line.textStart)
    map.split(at: cursor)
    while true {
      var token = next(&cursor)
      if token.kind == .endOfFile { return }
      if token.end > limit {
        token = cut(token)
        cursor = limit
      }
      tokens.append(token)
    }
  }

  // MARK: Tokens

  /// The next token; `cursor` moves to where the search for the one after it begins.
  /// (Only inlined code gets at `cursor`, which therefore stays in a register.)
  @inline(__always)
  private mutating func next(_ cursor: inout Int) -> Token {
    while true {
      let start = map.nextStart(from: cursor)
      if start >= limit { return Token(.endOfFile, start: limit, end: limit) }
      let token: Token
      switch ByteClass(bytes[start]) {
      case .letter:
        if isQuoted(at: start &+ 1), let literal = prefixedLiteral(from: start) {
          token = literal
          break
        }
        cursor = start &+ 1  // the rest of a word has no starts: no need to wait until its end is known
        return word(from: start, to: map.endOfWord(from: start))
      case .single:
        cursor = start &+ 1
        return Token(.ofSingle(bytes[start]), start: start, end: cursor)
      case .dot where ByteClass(bytes[start &+ 1]) != .digit || isBehindDot(start):
        cursor = start &+ 1
        return Token(.dot, start: start, end: cursor)
      case .minus where bytes[start &+ 1] == UInt8(ascii: "-"):
        cursor = endOfLine(from: start &+ 2)
        note(lineFrom: start, to: cursor)
        continue
      case .slash where bytes[start &+ 1] == UInt8(ascii: "*"):
        cursor = endOfBlockComment(from: start)
        if cursor > min(limit, bytes.count) {  // not closed in the script, the body or the clause that it begins in
          cursor = bytes.count
          return Token(.invalid, start: start, end: cursor)
        }
        note(commentFrom: start, to: cursor)
        continue
      case .slash where bytes[start &+ 1] == UInt8(ascii: "/") && grammar.hasSlashComments:
        cursor = endOfLine(from: start &+ 2)
        note(commentFrom: start, to: cursor)
        continue
      case .quote: token = string(from: start)
      case .digit, .dot: token = number(from: start)
      case .doubleQuote: token = quotedIdentifier(from: start)
      case .minus, .slash, .other: token = operatorOrDollar(from: start)
      case .end:
        if start >= bytes.count { return Token(.endOfFile, start: bytes.count, end: bytes.count) }
        token = Token(.invalid, start: start, end: start &+ 1)
      }
      cursor = token.kind == .dollarString || token.length == Token.longest ? endOfLong(token) : token.end
      return token
    }
  }

  /// The second dot of `1..10`.
  private func isBehindDot(_ start: Int) -> Bool { start > 0 && bytes[start &- 1] == UInt8(ascii: ".") }

  @inline(never)
  private func endOfLong(_ token: Token) -> Int {
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "$"): endOfDollarString(from: Int(token.start))
    case UInt8(ascii: "'"), UInt8(ascii: "\""): endOfQuoted(from: Int(token.start), by: bytes[Int(token.start)])
    default: map.endOfWord(from: Int(token.start))
    }
  }

  // MARK: Words

  /// An identifier or a keyword, folded and looked up sixteen bytes at a time.
  @inline(__always)
  private mutating func word(from start: Int, to end: Int) -> Token {
    let key = end &- start <= 16 ? NameKey(bytes.chunk(at: start).lowercased, length: end &- start) : longName(from: start, to: end)
    let symbol = unsafe symbols.symbol(for: key, folded: true, text: bytes.pointer(at: start))
    return Token(.ofWord(symbol), start: start, end: end, symbol: symbol)
  }

  @inline(never)
  private func longName(from start: Int, to end: Int) -> NameKey {
    var key = NameKey()
    for i in stride(from: start, to: end, by: 8) {
      let count = min(8, end &- i)
      key.append(bytes.word(at: i).lowercased.prefix(bytes: count), count: count)
    }
    return key
  }

  /// `"name"` and `` `name` ``; inside, a doubled quote stands for itself.
  @inline(never)
  private mutating func quotedIdentifier(from start: Int) -> Token {
    let quote = bytes[start]
    let end = endOfQuoted(from: start, by: quote)
    let isClosed = end > start + 1 && bytes[end - 1] == quote
    guard isClosed, end > start + 2 || grammar.isLenient else { return Token(.invalid, start: start, end: end) }
    return Token(.quotedIdentifier, start: start, end: end, symbol: symbols.intern(unquoted(start + 1, end - 1, by: quote)))
  }

  /// `[name]`
  private mutating func bracketedIdentifier(from start: Int) -> Token {
    var end = start + 1
    while bytes[end] != UInt8(ascii: "]") {
      if end >= bytes.count { return Token(.invalid, start: start, end: bytes.count) }
      end += 1
    }
    map.split(at: end + 1)
    return Token(.quotedIdentifier, start: start, end: end + 1, symbol: symbols.intern(unquoted(start + 1, end, by: 0)))
  }

  private func unquoted(_ start: Int, _ end: Int, by quote: UInt8) -> [UInt8] {
    var name: [UInt8] = []
    var i = start
    while i < end {
      name.append(bytes[i])
      i += bytes[i] == quote ? 2 : 1
    }
    return name
  }

  // MARK: Comments

  private func endOfLine(from start: Int) -> Int {
    var i = start
    while true {
      let word = bytes.word(at: i)
      let hits = word.bytes(equalTo: UInt8(ascii: "\n")) | word.bytes(equalTo: 0)
      if hits == 0 {
        i &+= 8
        continue
      }
      i &+= hits.bytesBeforeFirst
      if bytes[i] == 0 && i < bytes.count {
        i &+= 1
        continue
      }
      return i
    }
  }

  /// Behind its `*/`, or behind the end of the script when there is none.
  private func endOfBlockComment(from start: Int) -> Int {
    var depth = 1
    var i = start &+ 2
    while depth > 0 {
      switch (bytes[i], bytes[i &+ 1]) {
      case (UInt8(ascii: "/"), UInt8(ascii: "*")) where grammar.nestsBlockComments:
        depth &+= 1
        i &+= 2
      case (UInt8(ascii: "*"), UInt8(ascii: "/")):
        depth &-= 1
        i &+= 2
      case (0, _) where i >= bytes.count: return bytes.count &+ 1
      default: i &+= 1
      }
    }
    return i
  }

  @inline(never)
  private mutating func note(commentFrom start: Int, to end: Int) {
    let end = min(end, limit)
    comments.append(Comment(start: UInt32(start), length: UInt32(end - start), nextToken: UInt32(tokens.count)))
  }

  /// A comment line, or a clause when it begins with `--@`.
  @inline(never)
  private mutating func note(lineFrom start: Int, to end: Int) {
    guard bytes[start + 2] == UInt8(ascii: "@"), !isReadingClauses else { return note(commentFrom: start, to: end) }
    let end = min(end, limit)
    let isContinuation = bytes[start + 3] == UInt8(ascii: "+")
    lines.append(
      AnnotationLine(
        start: UInt32(start), textStart: UInt32(min(end, start + (isContinuation ? 4 : 3))), end: UInt32(trimmed(end, downTo: start)),
        nextToken: UInt32(tokens.count), isContinuation: isContinuation && lines.count > 0, isTrailing: hasCodeBefore(start)))
  }

  private func trimmed(_ end: Int, downTo start: Int) -> Int {
    end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }

  private func hasCodeBefore(_ start: Int) -> Bool {
    var i = start
    while i > 0, bytes[i - 1] == UInt8(ascii: " ") || bytes[i - 1] == UInt8(ascii: "\t") { i -= 1 }
    return i > 0 && bytes[i - 1] != UInt8(ascii: "\n")
  }

  // MARK: Literals

  @inline(__always)
  private func string(from start: Int) -> Token {
    if doublesQuotes { return stringBetweenDoubledQuotes(from: start) }
    let end = grammar.escapesWithBackslash ? endOfEscaped(from: start) : endOfQuoted(from: start, by: UInt8(ascii: "'"))
    let kind: TokenKind = bytes[end &- 1] == UInt8(ascii: "'") && end > start &+ 1 ? .string : .invalid
    return Token(kind, start: start, end: end, symbol: grammar.hasTypedLiterals && goesOn(at: start) ? Symbol(0) : .none)
  }

  /// `'a'` NEWLINE `'b'` is one literal: the second string goes on with the first.
  private func goesOn(at start: Int) -> Bool {
    guard !tokens.isEmpty, tokens[tokens.count - 1].kind == .string else { return false }
    for i in tokens[tokens.count - 1].end..<start where bytes[i] == UInt8(ascii: "\n") { return true }
    return false
  }

  /// `'` or `&`, which stand next to each other in ASCII: the word of one letter before it may be a prefix.
  @inline(__always)
  private func isQuoted(at index: Int) -> Bool { bytes[index] &- UInt8(ascii: "&") < 2 }

  /// `E'…'`, `B'…'`, `X'…'`, `N'…'`, `U&'…'` and `U&"…"`, where the grammar has them.
  @inline(never)
  private mutating func prefixedLiteral(from start: Int) -> Token? {
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

  private func quoted(_ kind: TokenKind, from quote: Int, start: Int) -> Token {
    let end = endOfQuoted(from: quote, by: UInt8(ascii: "'"))
    return Token(bytes[end - 1] == UInt8(ascii: "'") && end > quote + 1 ? kind : .invalid, start: start, end: end)
  }

  /// `U&'d\0061t\+000061'`, `U&"d\0061t"`
  private mutating func unicodeLiteral(from start: Int) -> Token? {
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
  private func endOfEscaped(from start: Int) -> Int {
    var i = start &+ 1
    while true {
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
  private func endOfQuoted(from start: Int, by quote: UInt8) -> Int {
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

  @inline(never)
  private func number(from start: Int) -> Token {
    var i = endOfDigits(from: start)
    if bytes[i] == UInt8(ascii: "."), bytes[i &+ 1] != UInt8(ascii: ".") { i = endOfDigits(from: i &+ 1) }
    if bytes[i] | 0x20 == UInt8(ascii: "e") {
      let sign = bytes[i &+ 1] == UInt8(ascii: "+") || bytes[i &+ 1] == UInt8(ascii: "-") ? 1 : 0
      if bytes[i &+ 1 &+ sign].isDigit { i = endOfDigits(from: i &+ 2 &+ sign) }
    }
    if bytes[i] == UInt8(ascii: "$") { map.split(at: i) }  // 1$$ may end a body
    if ByteClass(bytes[i]) != .letter { return Token(.numberLiteral, start: start, end: i) }
    let end = map.endOfWord(from: i)
    if grammar.hasFreeNumbers, let end = endOfFreeNumber(from: start) { return Token(.numberLiteral, start: start, end: end) }
    return Token(.invalid, start: start, end: end)  // 12ab is neither a number nor a name
  }

  /// `0x1F`, `0o17`, `0b101`, `1_000.000_1e1_0`: nil when the word does not end with the number.
  private func endOfFreeNumber(from start: Int) -> Int? {
    let radix = bytes[start] == UInt8(ascii: "0") ? bytes[start + 1] | 0x20 : 0
    var i = start
    switch radix {
    case UInt8(ascii: "x"): i = endOfGroups(from: start + 2) { $0.isHexDigit }
    case UInt8(ascii: "o"): i = endOfGroups(from: start + 2) { $0 &- UInt8(ascii: "0") < 8 }
    case UInt8(ascii: "b"): i = endOfGroups(from: start + 2) { $0 &- UInt8(ascii: "0") < 2 }
    default:
      i = endOfGroups(from: start) { $0.isDigit }
      if bytes[i] == UInt8(ascii: "."), bytes[i + 1] != UInt8(ascii: ".") { i = endOfGroups(from: i + 1) { $0.isDigit } }
      if bytes[i] | 0x20 == UInt8(ascii: "e") {
        let sign = bytes[i + 1] == UInt8(ascii: "+") || bytes[i + 1] == UInt8(ascii: "-") ? 1 : 0
        i = endOfGroups(from: i + 1 + sign) { $0.isDigit }
      }
    }
    return ByteClass(bytes[i]) == .letter || bytes[i - 1] == UInt8(ascii: "_") ? nil : i
  }

  private func endOfGroups(from start: Int, _ isDigit: (UInt8) -> Bool) -> Int {
    var i = start
    while isDigit(bytes[i]) || bytes[i] == UInt8(ascii: "_") { i += 1 }
    return i
  }

  @inline(__always)
  private func endOfDigits(from start: Int) -> Int {
    var i = start
    while bytes[i].isDigit { i &+= 1 }
    return i
  }

  // MARK: Dollar strings

  /// `$tag$`, both dollars counted; 0 when it is none.
  private func tagLength(at start: Int) -> Int {
    var end = start + 1
    while bytes[end] != UInt8(ascii: "$") {
      guard ByteClass(bytes[end]) == .letter || bytes[end].isDigit else { return 0 }
      end += 1
    }
    return end + 1 - start
  }

  /// Behind the closing tag, or the end of the script when there is none.
  private func endOfDollarString(from start: Int) -> Int {
    let tag = tagLength(at: start)
    var i = start + tag
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "$"), isSame(start, i, count: tag) { return i + tag }
      i += 1
    }
    return bytes.count
  }

  private func isSame(_ left: Int, _ right: Int, count: Int) -> Bool {
    for k in 0..<count where bytes[left + k] != bytes[right + k] { return false }
    return true
  }

  private mutating func dollarString(from start: Int) -> Token {
    let tag = tagLength(at: start)
    guard tag > 0 else {
      map.split(at: start + 1)
      return Token(.invalid, start: start, end: start + 1)
    }
    let end = endOfDollarString(from: start)
    guard end >= start + 2 * tag, isSame(start, end - tag, count: tag) else { return Token(.invalid, start: start, end: bytes.count) }
    map.split(at: end)
    return Token(.dollarString, start: start, end: end)
  }

  /// `://directory/name` of `file://directory/name`, which is written without quotes.
  private mutating func urlTail(from start: Int) -> Token {
    var end = start + 3
    while end < bytes.count, bytes[end] > UInt8(ascii: " "), bytes[end] != UInt8(ascii: ";") { end += 1 }
    map.split(at: end)
    return Token(.string, start: start, end: end)
  }

  // MARK: Operators and parameters

  @inline(never)
  private mutating func operatorOrDollar(from start: Int) -> Token {
    let (first, second, third) = (bytes[start], bytes[start &+ 1], bytes[start &+ 2])
    if doublesQuotes && isDoubledQuote(at: start) { return stringBetweenDoubledQuotes(from: start) }
    if grammar.hasFreeOperators && first.isOperator && second.isOperator { return freeOperator(from: start) }
    switch first {
    case UInt8(ascii: "$"): return parameterOrDollar(from: start)
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
  private func freeOperator(from start: Int) -> Token {
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

  private func isComment(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == UInt8(ascii: "-")
      || bytes[index] == UInt8(ascii: "/") && bytes[index + 1] == UInt8(ascii: "*")
  }

  /// `$1`, `$name` where that is a variable, `$tag$…$tag$`.
  private mutating func parameterOrDollar(from start: Int) -> Token {
    let isVariable = ByteClass(bytes[start + 1]) == .letter && (grammar.hasStages || grammar.hasNamedParameters)
    return bytes[start + 1].isDigit || isVariable && !isTag(at: start) ? parameter(from: start) : dollarString(from: start)
  }

  /// `$tag$`, and the same again further on.
  private func isTag(at start: Int) -> Bool {
    let tag = tagLength(at: start)
    guard tag > 0 else { return false }
    let end = endOfDollarString(from: start)
    return end >= start + 2 * tag && isSame(start, end - tag, count: tag)
  }

  /// A mark and a word; the token's symbol is the whole of it.
  private mutating func parameter(from start: Int) -> Token {
    let end = map.endOfWord(from: start + 1)
    guard end > start + 1 else { return Token(.invalid, start: start, end: start + 1) }
    return Token(.parameter, start: start, end: end, symbol: symbols.intern((start..<end).map { bytes[$0].lowercased }))
  }

  /// `@db.schema.stage/path/file.csv`, `@~/path`, `@%table`, `@"a stage"/path`: all up to a blank or what ends a value.
  private mutating func stage(from start: Int) -> Token {
    var end = start + 1
    while end < bytes.count && !bytes[end].endsStage {
      end = bytes[end] == UInt8(ascii: "\"") ? endOfQuoted(from: end, by: UInt8(ascii: "\"")) : end + 1
    }
    map.split(at: end)
    return Token(.at2, start: start, end: end)
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

  fileprivate var isHexDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }

  fileprivate var endsStage: Bool {
    switch self {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "'"): true
    default: false
    }
  }
}
