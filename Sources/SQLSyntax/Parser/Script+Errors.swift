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
    var diagnostic = Diagnostic(code, .error, "expected \(expectation(error)), found \(found(token))", at: place(of: token, error.token))
    if error.opening >= 0 {
      let opener = tokens[error.opening]
      diagnostic.notes.append(Diagnostic.Note("'\(file.text(opener.range))' is opened here", at: opener.range))
    }
    diagnostic.help = guess(error)
    return diagnostic
  }

  /// "did you mean 'FROM'?": the word itself for what was expected, or the word before it for a keyword.
  ///
  ///     DELETE FORM t          expected FROM, found 'FORM'
  ///     SELECT a FORM t        expected a semicolon, found 't'
  private func guess(_ error: SyntaxError) -> String? {
    if let word = misspelt(error.token, of: WordList(expectedWords(error))) { return "did you mean '\(word.uppercased())'?" }
    for token in [error.token, error.token - 1] {
      guard let word = misspelt(token, of: Script.clauseStarts) else { continue }
      return "did you mean '\(word.uppercased())' instead of '\(file.text(tokens[token].range))'?"
    }
    return nil
  }

  private func expectation(_ error: SyntaxError) -> String {
    error.element == .max ? "\(error.expected)" : CommandGrammar.shared.expectation(error.element)
  }

  private func expectedWords(_ error: SyntaxError) -> [String] {
    if error.element != .max { return CommandGrammar.shared.keywords(error.element) }
    return "\(error.expected)".split { !($0.isUppercase || $0 == "_") }.filter { $0.count > 1 }.map { $0.lowercased() }
  }

  /// (The words are asked for only where one may be meant: a text that is no SQL has an error in every other line.)
  private func misspelt(_ token: Int, of words: @autoclosure () -> WordList) -> String? {
    guard token >= 0, tokens[token].kind == .identifier, tokens[token].length > 2 else { return nil }
    return closest(to: file.text(tokens[token].range).lowercased(), among: words())
  }

  /// The words that go on a statement where an alias could stand.
  private static let clauseStarts = WordList([
    "from", "where", "group", "order", "having", "qualify", "limit", "union", "join", "left", "inner", "using", "values", "set", "when",
    "matched", "returning", "into", "begin", "end", "then", "else", "loop", "returns", "language", "primary", "references", "default",
  ])

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
    guard startsStatement(token) || isAssignmentOfOther(error.token) else {
      let word = token.kind == .identifier ? closest(to: name(token.symbol), among: Script.nearStatementWords) : nil
      return Diagnostic(
        "SYN001", .error, "expected a statement, found \(found(token))", at: token.range,
        help: word.map { "did you mean '\($0.uppercased())'?" })
    }
    return Diagnostic(
      "SYN002", .warning, "this statement is not read yet: '\(file.text(token.range).prefix(30))'", at: token.range,
      help: "it is kept as it stands, not analysed, and refused when a target is asked for")
  }

  /// `x = 1`, which only one family has: a rule says what is meant.
  private func isAssignmentOfOther(_ token: Int) -> Bool { tokens[token].kind.isName && tokens[token + 1].kind == .equal }

  private func startsStatement(_ token: Token) -> Bool {
    token.kind.isWord && token.kind != .quotedIdentifier && Script.isStatementWord.contains(name(token.symbol))
  }

  /// The first words of statements, in any dialect.
  private static let statementWords = [
    "abort", "alter", "analyze", "assert", "attach", "begin", "call", "case", "checkpoint", "close", "cluster", "comment", "commit", "copy",
    "create", "deallocate", "declare", "delete", "desc", "describe", "detach", "discard", "do", "drop", "end", "execute", "exit", "explain",
    "fetch", "for", "foreach", "get", "grant", "if", "import", "insert", "let", "list", "listen", "load", "lock", "loop", "ls", "merge",
    "move", "notify", "open", "perform", "pragma", "prepare", "put", "raise", "reassign", "refresh", "reindex", "release", "remove",
    "repeat", "replace", "reset", "return", "revoke", "rm", "rollback", "savepoint", "security", "select", "set", "show", "start", "table",
    "truncate", "undrop", "unlisten", "unset", "update", "use", "vacuum", "values", "while", "with",
  ]

  private static let isStatementWord = Set(statementWords)
  private static let nearStatementWords = WordList(statementWords)

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
