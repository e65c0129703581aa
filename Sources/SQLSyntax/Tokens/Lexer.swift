/// Cuts a script into tokens. Comments and blanks are no tokens; comments are kept aside, and so are
/// annotations, whose text is cut into tokens of their own behind the script's.
struct Lexer: ~Copyable {
  private var source = PaddedSource()
  private(set) var bytes = ScriptBytes.empty
  var map = ByteMap()
  var grammar: Grammar
  var symbols = unsafe SymbolTable(copying: FirstNames.shared.symbols)
  var tokens = Store<Token>(capacity: 4096)
  var comments = Store<Comment>(capacity: 64)
  var annotations = Store<Annotation>(capacity: 16)
  /// The tokens of the script itself, its end-of-file tokens included.
  private(set) var scriptTokenCount = 0
  var lines = Store<AnnotationLine>(capacity: 16)
  /// Where the body or the clause that is being read ends.
  var limit = Int.max
  var isReadingClauses = false
  /// In a body between quotes every quote of the code is doubled.
  var doublesQuotes = false
  /// The numbers of the tokens that open and close such bodies, and of those around the annotations in them.
  var quotedBodies = Store<Extent>(capacity: 16)

  init(grammar: Grammar) { self.grammar = grammar }

  /// Cuts up another script. The buffers are used again, and a name keeps its symbol from script to script.
  mutating func tokenize(_ text: [UInt8]) {
    source.read(text, marking: &map)
    bytes = source.bytes
    tokens.removeLast(downTo: 0)
    tokens.reserve(text.count / 4 + 16)  // a token is five bytes long, blanks included
    comments.removeLast(downTo: 0)
    annotations.removeLast(downTo: 0)
    lines.removeLast(downTo: 0)
    quotedBodies.removeLast(downTo: 0)
    tokenizeScript()
    scriptTokenCount = tokens.count
    tokenizeAnnotations()
  }

  mutating func tokenizeScript() {
    limit = .max
    isReadingClauses = false
    doublesQuotes = false
    var cursor = 0
    var closing = 0..<0  // the closing `$$` of the body that is being read
    while true {
      readPlainTokens(&cursor)
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
      if token.symbol == ContextualWord.stdin.symbol || token.kind == .clientCommand { cursor = endOfClientData(from: cursor) }
    }
    closeTokens()
  }

  /// Words, signs and whole numbers, up to something that needs more thought: most of a script. There is no branch between a word
  /// and a sign, since which one comes next cannot be foretold; a token's end is not waited for either, since the rest of a word has
  /// no starts. (Measured: 1.7 times as fast as one token after the other, on 6 MB of loads and queries.)
  @inline(__always)
  mutating func readPlainTokens(_ cursor: inout Int) {
    let (bytes, words, starts, names) = (bytes, map.words, map.starts, symbols.view)
    let limit = min(limit, bytes.count)
    tokens.appendAll {
      let start = starts.next(from: cursor)
      let end = max(words.end(from: start), start &+ 1)
      let length = end &- start
      guard end <= limit, length <= 16 else { return nil }
      let chunk = bytes.chunk(at: start)
      guard PlainBytes.isPlain(bytes[start], bytes[start &+ 1]) else {
        guard chunk.areDigits(length), bytes[end] != UInt8(ascii: ".") else { return nil }
        cursor = start &+ 1
        return Token(.numberLiteral, start: start, end: end)
      }
      let key = NameKey(chunk.lowercased, length: length)
      let slot = names.firstSlot(for: key)
      guard slot.key == key else { return nil }
      cursor = start &+ 1
      return Token(slot, start: start)
    }
  }

  /// Three more end-of-file tokens, so that looking ahead needs no check.
  mutating func closeTokens() {
    for _ in 1...3 { tokens.append(tokens[tokens.count - 1]) }
  }

  /// A token that would run beyond the end of its body or clause ends there.
  mutating func cut(_ token: Token) -> Token {
    let start = Int(token.start)
    guard ByteClass(bytes[start]) == .letter else { return Token(.invalid, start: start, end: limit) }
    return word(from: start, to: limit)
  }

  /// AS, DO and EXECUTE IMMEDIATE are followed by code, not by text.
  func opensBody() -> Bool {
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
  var isBehindDoLanguage: Bool {
    tokens.count >= 3 && tokens[tokens.count - 2].kind == .language && tokens[tokens.count - 3].kind == .do
  }

  // MARK: Tokens

  /// The next token; `cursor` moves to where the search for the one after it begins.
  /// (Only inlined code gets at `cursor`, which therefore stays in a register.)
  @inline(__always)
  mutating func next(_ cursor: inout Int) -> Token {
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

  /// Lets a token start in the middle of a word. Behind the body that is being read nothing is split: a token that would end there is cut.
  func split(at index: Int) {
    if index <= limit { map.split(at: index) }
  }

  /// The second dot of `1..10`.
  func isBehindDot(_ start: Int) -> Bool { start > 0 && bytes[start &- 1] == UInt8(ascii: ".") }

  @inline(never)
  func endOfLong(_ token: Token) -> Int {
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "$"): endOfDollarString(from: Int(token.start))
    case UInt8(ascii: "'"), UInt8(ascii: "\""): endOfQuoted(from: Int(token.start), by: bytes[Int(token.start)])
    default: map.endOfWord(from: Int(token.start))
    }
  }
}
