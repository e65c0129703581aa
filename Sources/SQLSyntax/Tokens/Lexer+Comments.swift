// Comments, which are kept aside, and the lines that are annotations.

extension Lexer {
  func endOfLine(from start: Int) -> Int {
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
  func endOfBlockComment(from start: Int) -> Int {
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
  mutating func note(commentFrom start: Int, to end: Int) {
    let end = min(end, limit)
    comments.append(Comment(start: UInt32(start), length: UInt32(end - start), nextToken: UInt32(tokens.count)))
  }

  /// A comment line, or a clause when it begins with `--@`.
  @inline(never)
  mutating func note(lineFrom start: Int, to end: Int) {
    guard bytes[start + 2] == UInt8(ascii: "@"), !isReadingClauses else { return note(commentFrom: start, to: end) }
    let end = min(end, limit)
    let isContinuation = bytes[start + 3] == UInt8(ascii: "+")
    lines.append(
      AnnotationLine(
        start: UInt32(start), textStart: UInt32(min(end, start + (isContinuation ? 4 : 3))), end: UInt32(trimmed(end, downTo: start)),
        nextToken: UInt32(tokens.count), isContinuation: isContinuation && lines.count > 0, isTrailing: hasCodeBefore(start),
        doublesQuotes: doublesQuotes))
  }

  func trimmed(_ end: Int, downTo start: Int) -> Int {
    end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }

  func hasCodeBefore(_ start: Int) -> Bool {
    var i = start
    while i > 0, bytes[i - 1] == UInt8(ascii: " ") || bytes[i - 1] == UInt8(ascii: "\t") { i -= 1 }
    return i > 0 && bytes[i - 1] != UInt8(ascii: "\n")
  }
}
