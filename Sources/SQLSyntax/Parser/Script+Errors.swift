import Diagnostics
import SourceText

// The parser's notes as sentences.

extension Script {
  func syntaxDiagnostics(_ errors: [SyntaxError]) -> [Diagnostic] { errors.map(diagnostic) }

  private func diagnostic(_ error: SyntaxError) -> Diagnostic {
    switch error.reason {
    case .expected: expected(error)
    case .notRead: notRead(error)
    case .annotation: unknownClause(error)
    }
  }

  /// "expected FROM, found 'FORM'"
  private func expected(_ error: SyntaxError) -> Diagnostic {
    let inClause = error.token >= scriptTokenCount
    let token = tokens[error.token]
    let code = inClause ? "ANN001" : "SYN001"
    var diagnostic = Diagnostic(code, .error, "expected \(error.expected), found \(found(token))", at: place(of: token, error.token))
    if error.opening >= 0 {
      let opener = tokens[error.opening]
      diagnostic.notes.append(Diagnostic.Note("'\(file.text(opener.range))' is opened here", at: opener.range))
    }
    if token.kind == .identifier, let word = closest(to: file.text(token.range).lowercased(), among: words(error.expected)) {
      diagnostic.help = "did you mean '\(word.uppercased())'?"
    }
    return diagnostic
  }

  /// "NULL, TRUE or DISTINCT FROM" → null, true, distinct from
  private func words(_ expected: StaticString) -> [String] {
    "\(expected)".lowercased().split(separator: ",").flatMap { $0.split(separator: " ").split(separator: "or") }
      .map { $0.joined(separator: " ") }
  }

  /// The end of the file is no place to point at: the last token before it is.
  private func place(of token: Token, _ index: Int) -> SourceRange {
    guard token.kind == .endOfFile || token.kind == .bodyClose, index > 0 else { return token.range }
    let last = tokens[index - 1]
    return last.kind == .endOfFile ? token.range : last.range
  }

  private func found(_ token: Token) -> String {
    switch token.kind {
    case .endOfFile: return "the end"
    case .bodyClose: return "the end of the body"
    case .invalid: return invalid(token)
    default:
      let text = file.text(token.range)
      return text.utf8.count > 40 ? "'\(text.prefix(30))…'" : "'\(text)'"
    }
  }

  private func invalid(_ token: Token) -> String {
    switch file.bytes[Int(token.start)] {
    case UInt8(ascii: "'"): "a string that is not closed"
    case UInt8(ascii: "\""): "a quoted name that is empty or not closed"
    case UInt8(ascii: "$"): "a dollar-quoted text that is not closed"
    case UInt8(ascii: "/") where file.text(token.range).hasPrefix("/*"): "a comment that is not closed"
    default: "'\(file.text(token.range).prefix(20))', which is no SQL"
    }
  }

  private func notRead(_ error: SyntaxError) -> Diagnostic {
    let token = tokens[error.token]
    if token.kind == .invalid { return Diagnostic("SYN001", .error, "expected a statement, found \(invalid(token))", at: token.range) }
    return Diagnostic(
      "SYN002", .warning, "this statement is not read yet: '\(file.text(token.range).prefix(30))'", at: token.range,
      help: "it is kept as it stands, not analysed, and refused when a target is asked for")
  }

  private func unknownClause(_ error: SyntaxError) -> Diagnostic {
    let token = tokens[error.token]
    let word = file.text(token.range)
    let guess = closest(to: word.lowercased(), among: Script.clauseWords)
    return Diagnostic(
      "ANN001", .error, "'\(word)' is no annotation", at: token.range,
      help: guess.map { "did you mean '\($0)'?" } ?? "the clauses are \(Script.clauseWords.joined(separator: ", "))")
  }

  static let clauseWords = [
    "dialect", "transform", "reads", "watermark", "unique", "refers", "quality", "score", "gate", "on error", "retry", "log", "timeout",
    "freshness", "schedule", "pii", "enrich", "renamed", "only", "allow", "doc",
  ]
}
