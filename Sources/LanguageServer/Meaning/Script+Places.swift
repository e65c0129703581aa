import SQLSyntax
import SourceText

// From a byte to the token there, and from a token to the dotted name that it is part of.

extension Script {
  /// The token that holds a byte or ends at it, of the script or of an annotation.
  func token(at offset: Int) -> TokenID? {
    if let annotation = annotation(at: offset) {
      let first = Int(annotation.firstToken)
      return token(at: offset, in: first..<first + Int(annotation.tokenCount))
    }
    return token(at: offset, in: 0..<scriptTokenCount)
  }

  /// The annotation whose text holds a byte.
  func annotation(at offset: Int) -> Annotation? {
    annotations.indices.lazy.map { self.annotations[$0] }.first { Int($0.start) <= offset && offset <= Int($0.end) }
  }

  private func token(at offset: Int, in range: Range<Int>) -> TokenID? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    for index in [low - 1, low - 2] where range.contains(index) {
      let token = tokens[index]
      if token.kind.isWord, Int(token.start) <= offset, offset <= token.end { return TokenID(raw: UInt32(index)) }
    }
    return nil
  }

  func kind(_ token: TokenID) -> TokenKind { tokens[Int(token.raw)].kind }

  /// The words of `a.b.c` around one of them, and which of them it is.
  func dottedName(around token: TokenID) -> (words: [TokenID], index: Int) {
    var first = Int(token.raw)
    while first >= 2, tokens[first - 1].kind == .dot, tokens[first - 2].kind.isWord { first -= 2 }
    var last = Int(token.raw)
    while last + 2 < tokens.count, tokens[last + 1].kind == .dot, tokens[last + 2].kind.isWord { last += 2 }
    let words = stride(from: first, through: last, by: 2).map { TokenID(raw: UInt32($0)) }
    return (words, (Int(token.raw) - first) / 2)
  }

  /// The script's own statement that holds a token.
  func statement(around token: TokenID) -> StatementID? {
    tree[tree.script].first { tree.extent(of: $0).first <= token.raw && token.raw <= tree.extent(of: $0).last }
  }

  /// The innermost statement of any kind that holds a token.
  func innermostStatement(around token: TokenID) -> StatementID? {
    var best: StatementID?
    var length = UInt32.max
    for index in tree.statements.indices {
      let id = StatementID(raw: UInt32(index + 1))
      let extent = tree.extent(of: id)
      guard extent.first <= token.raw, token.raw <= extent.last, extent.last - extent.first < length else { continue }
      (best, length) = (id, extent.last - extent.first)
    }
    return best
  }
}

extension SourceFile {
  /// A byte of the file as its author wrote it, as one of the text that was read: within a template, its end.
  func readOffset(_ offset: Int) -> Int {
    guard let last = substitutions.last(where: { Int($0.original.start) <= offset }) else { return offset }
    if offset < Int(last.original.end) { return Int(last.substituted.end) }
    return offset - Int(last.original.end) + Int(last.substituted.end)
  }
}
