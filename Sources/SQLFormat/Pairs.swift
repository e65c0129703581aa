import SQLSyntax

/// The partner of each bracket, of each CASE of an expression and of each body's opening.
struct Pairs {
  /// -1 where there is none.
  private var partners: [Int32]
  private var open: [Int32] = []

  init(_ script: Script, end: Int) {
    partners = [Int32](repeating: -1, count: end + 1)
    for index in 0..<end { read(index, script.tokens[index].kind, script) }
  }

  /// The closing partner of an opening token.
  func close(of token: Int) -> Int? {
    let partner = Int(partners[token])
    return partner > token ? partner : nil
  }

  private mutating func read(_ index: Int, _ kind: TokenKind, _ script: Script) {
    switch kind {
    case .openParen, .openBracket, .openBrace, .bodyOpen: open.append(Int32(index))
    case .case where index == 0 || !hidesCase(script.tokens[index - 1].kind): open.append(Int32(index))
    case .closeParen: close(index, .openParen, script)
    case .closeBracket: close(index, .openBracket, script)
    case .closeBrace: close(index, .openBrace, script)
    case .bodyClose: close(index, .bodyOpen, script)
    case .end: closeCase(index, script)
    case .semicolon: forgetOpen(script)
    default: break
    }
  }

  /// END CASE, and a name behind a dot.
  private func hidesCase(_ kind: TokenKind) -> Bool { kind == .end || kind == .dot || kind == .colon }

  private mutating func closeCase(_ index: Int, _ script: Script) {
    guard let last = open.last, script.tokens[Int(last)].kind == .case, index > 0, script.tokens[index - 1].kind != .dot else { return }
    pair(open.removeLast(), index)
  }

  /// What was opened inside and is not closed has no partner.
  private mutating func close(_ index: Int, _ kind: TokenKind, _ script: Script) {
    while let last = open.last {
      let found = script.tokens[Int(last)].kind
      if found == .bodyOpen && kind != .bodyOpen { return }
      open.removeLast()
      if found == kind { return pair(last, index) }
    }
  }

  /// A semicolon ends everything but a body.
  private mutating func forgetOpen(_ script: Script) {
    while let last = open.last, script.tokens[Int(last)].kind != .bodyOpen { open.removeLast() }
  }

  private mutating func pair(_ opening: Int32, _ closing: Int) {
    partners[Int(opening)] = Int32(closing)
    partners[closing] = opening
  }
}
