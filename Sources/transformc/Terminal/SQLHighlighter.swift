import SQLSyntax
import SourceText

/// SQL with its keywords, strings, numbers and comments painted.
struct SQLHighlighter {
  private let grammar: Grammar

  init(_ grammar: Grammar) { self.grammar = grammar }

  func highlighted(_ text: String) -> String {
    let file = SourceFile(path: "", text: text)
    let script = Script(grammar: grammar)
    script.tokenize(file)
    var result = ""
    var position = 0
    for index in 0..<script.scriptTokenCount {
      let range = script.tokens[index].range.bytes
      guard range.lowerBound >= position, range.upperBound <= file.bytes.count else { continue }
      result += between(file.text(SourceRange(position..<range.lowerBound)))
      result += painted(file.text(SourceRange(range)), script.tokens[index].kind)
      position = range.upperBound
    }
    return result + between(file.text(SourceRange(position..<file.bytes.count)))
  }

  /// What stands between tokens is blank or a comment.
  private func between(_ text: String) -> String {
    painted(lines: text, .faint)
  }

  /// Each line by itself, so that a pager may cut anywhere between them.
  private func painted(lines text: String, _ style: Style) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.allSatisfy(\.isWhitespace) ? String($0) : style.paint(String($0)) }.joined(separator: "\n")
  }

  private func painted(_ text: String, _ kind: TokenKind) -> String {
    switch kind {
    case .identifier, .quotedIdentifier: text
    case .string, .dollarString: painted(lines: text, .string)
    case .numberLiteral: Style.number.paint(text)
    default: kind.isWord ? Style.keyword.paint(text) : text
    }
  }
}
