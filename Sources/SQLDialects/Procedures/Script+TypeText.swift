import SQLSyntax
import SourceText

extension Script {
  /// A type as it is written: `public.item.price%TYPE`, `numeric(10, 2)[]`, `timestamp with time zone`.
  func sourceText(ofType id: TypeID) -> String {
    var (last, depth) = (Int(tree[id].token.raw), 0)
    while let next = tokens.indices.contains(last + 1) ? tokens[last + 1] : nil, depth > 0 || continues(next, after: last) {
      if next.kind == .openParen || next.kind == .openBracket { depth += 1 }
      if next.kind == .closeParen || next.kind == .closeBracket { depth -= 1 }
      last += 1
    }
    return file.text(range(Extent(first: tree[id].token.raw, last: UInt32(last))))
  }

  private func continues(_ token: Token, after last: Int) -> Bool {
    switch token.kind {
    case .dot, .percent, .openParen, .openBracket, .precision, .varying, .with, .without: return true
    default: break
    }
    if tokens[last].kind == .dot || tokens[last].kind == .percent { return token.kind.isWord }
    if tokens[last].kind == .with || tokens[last].kind == .without { return token.kind == .time }
    if tokens[last].kind == .time && last > 0 && [.with, .without].contains(tokens[last - 1].kind) { return token.kind == .zone }
    return token.kind == .array
  }
}
