// Annotations: the text of each clause is tokens like any other.

extension Lexer {
  /// Cuts up the text of each clause, and joins the lines that continue it.
  mutating func tokenizeAnnotations() {
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
      if first.doublesQuotes { quotedBodies.append(Extent(first: UInt32(firstToken - 1), last: UInt32(tokens.count))) }
      tokens.append(Token(.endOfFile, start: Int(last.end), end: Int(last.end)))
      closeTokens()
      annotations.append(
        Annotation(
          start: first.start, end: last.end, firstToken: UInt32(firstToken), tokenCount: UInt32(count), nextToken: last.nextToken,
          isTrailing: first.isTrailing))
    }
  }

  mutating func tokenizeLine(_ line: AnnotationLine) {
    limit = Int(line.end)
    doublesQuotes = line.doublesQuotes
    var cursor = Int(line.textStart)
    map.split(at: cursor)
    while true {
      readPlainTokens(&cursor)
      var token = next(&cursor)
      if token.kind == .endOfFile { return }
      if token.end > limit {
        token = cut(token)
        cursor = limit
      }
      tokens.append(token)
    }
  }
}
