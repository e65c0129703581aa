// What a script holds for the client that sends it: backslash commands, and rows behind COPY … FROM STDIN
// (postgresql.org/docs/17/app-psql.html).

extension Lexer {
  // MARK: Commands

  /// A blank stands before a command, but for `\g` and `\;` behind a statement: in a text of another dialect a backslash is none.
  func startsCommand(at start: Int) -> Bool {
    if start == 0 || bytes[start - 1] <= UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: ";") { return true }
    return bytes[start + 1] == UInt8(ascii: "g") || bytes[start + 1] == UInt8(ascii: ";")
  }

  /// `\set x 1` up to the end of the line, or behind `\\`, where SQL goes on; `\;` is a semicolon.
  mutating func clientCommand(from start: Int) -> Token {
    switch bytes[start + 1] {
    case UInt8(ascii: ";"): return Token(.semicolon, start: start, end: start + 2)
    case UInt8(ascii: ":"): return Token(.invalid, start: start, end: start + 1)
    default: break
    }
    var end = endOfCommand(from: start + 1, to: min(endOfLine(from: start), bytes.count))
    while end > start + 1 && bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    end = min(end, start + Token.longest - 1)
    split(at: end)
    return Token(.clientCommand, start: start, end: end)
  }

  /// Behind the first `\\` outside of quotes, or the end of the line.
  private func endOfCommand(from start: Int, to lineEnd: Int) -> Int {
    var quote: UInt8 = 0
    for index in start..<max(start, lineEnd) {
      switch bytes[index] {
      case quote: quote = 0
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): if quote == 0 { quote = bytes[index] }
      case UInt8(ascii: "\\"): if quote == 0, bytes[index + 1] == UInt8(ascii: "\\") { return min(index + 2, lineEnd) }
      default: break
      }
    }
    return lineEnd
  }

  // MARK: Rows

  /// Where to read on behind STDIN or a command: behind the rest of `COPY … FROM STDIN …;` and the rows that follow.
  @inline(never)
  mutating func endOfClientData(from start: Int) -> Int {
    guard grammar.hasClientCommands, limit == .max else { return start }
    if tokens[tokens.count - 1].kind == .clientCommand {
      return copiesFromClient(tokens[tokens.count - 1]) ? endOfRows(behind: start) : start
    }
    guard isBehindCopyFrom else { return start }
    var cursor = start
    while tokens[tokens.count - 1].kind != .semicolon {
      let token = next(&cursor)
      // What ends the statement in another way is not for here.
      guard token.kind != .endOfFile, token.kind != .clientCommand else { return Int(token.start) }
      tokens.append(token)
    }
    return endOfRows(behind: cursor)
  }

  /// `\copy t from stdin`
  private func copiesFromClient(_ command: Token) -> Bool {
    let words = bytes.words(of: command)
    guard words.first == "\\copy", let from = words.firstIndex(of: "from"), from + 1 < words.count else { return false }
    return words[from + 1] == "stdin"
  }

  /// Whether the statement begins with COPY and this STDIN is what it reads from.
  private var isBehindCopyFrom: Bool {
    guard tokens.count > 2, tokens[tokens.count - 2].kind == .from else { return false }
    var index = tokens.count - 3
    let last = max(0, index - 4096)
    while index > last && !endsStatement(tokens[index - 1].kind) { index -= 1 }
    return tokens[index].kind == .copy
  }

  private func endsStatement(_ kind: TokenKind) -> Bool { kind == .semicolon || kind == .clientCommand || kind == .clientData }

  /// Behind the lines up to `\.`, which become tokens. On the line that the statement ends on nothing but a comment stands before them,
  /// and rows without an end are read as SQL.
  private mutating func endOfRows(behind start: Int) -> Int {
    let lineEnd = min(endOfLine(from: start), bytes.count)
    guard lineEnd < bytes.count, isBlankOrComment(start..<lineEnd), let end = endOfRows(from: lineEnd + 1) else { return start }
    noteComment(start..<lineEnd)
    append(rowsFrom: lineEnd + 1, to: end)
    return end
  }

  private mutating func noteComment(_ range: Range<Int>) {
    limit = range.upperBound
    var cursor = range.lowerBound
    _ = next(&cursor)
    limit = .max
  }

  private func isBlankOrComment(_ range: Range<Int>) -> Bool {
    let first = range.first { bytes[$0] > UInt8(ascii: " ") }
    guard let first else { return true }
    return bytes[first] == UInt8(ascii: "-") && bytes[first + 1] == UInt8(ascii: "-")
  }

  /// Behind the first line that is `\.`
  private func endOfRows(from start: Int) -> Int? {
    var line = start
    while line < bytes.count {
      let end = min(endOfLine(from: line), bytes.count)
      let length = trimmed(end, downTo: line) - line
      if length == 2, bytes[line] == UInt8(ascii: "\\"), bytes[line + 1] == UInt8(ascii: ".") { return line + 2 }
      line = end + 1
    }
    return nil
  }

  /// One token, or several where they are too long for one.
  private mutating func append(rowsFrom start: Int, to end: Int) {
    var start = start
    while end - start >= Token.longest {
      let cut = start + Token.longest - 1
      tokens.append(Token(.clientData, start: start, end: cut))
      start = cut
    }
    tokens.append(Token(.clientData, start: start, end: end))
  }
}

extension ScriptBytes {
  /// The words of a command, in lower case.
  fileprivate func words(of token: Token) -> [String] {
    let text = (Int(token.start)..<token.end).map { self[$0].lowercased }
    return text.split { $0 <= UInt8(ascii: " ") }.map { String(decoding: $0, as: UTF8.self) }
  }
}
