import SQLSyntax

/// The tokens of a table's clause, and the expressions that were read between them.
struct ClauseTokens {
  private let script: Script
  private let last: UInt32
  private var next: UInt32

  init(at first: UInt32, _ script: Script) {
    self.script = script
    (next, last) = (first, Self.end(of: first, script))
  }

  /// The bracket that closes the clause.
  private static func end(of first: UInt32, _ script: Script) -> UInt32 {
    var (token, depth) = (first, 0)
    while Int(token) < script.tokens.count {
      switch script.tokens[Int(token)].kind {
      case .openParen: depth += 1
      case .closeParen where depth <= 1: return token
      case .closeParen: depth -= 1
      default: break
      }
      token += 1
    }
    return token - 1
  }

  private var isAtEnd: Bool { next > last }

  mutating func takes(_ text: String) -> Bool {
    guard !isAtEnd, script.text(TokenID(raw: next)).uppercased() == text else { return false }
    next += 1
    return true
  }

  /// The widest expression that begins here.
  mutating func expression() -> ExpressionID? {
    guard !isAtEnd else { return nil }
    let found = script.expressions(in: Extent(first: next, last: last)).last { script.tree.extent(of: $0).first == next }
    guard let found else { return nil }
    next = script.tree.extent(of: found).last + 1
    return found
  }

  /// A name, perhaps in double quotes.
  mutating func name() -> String? {
    guard !isAtEnd else { return nil }
    let token = TokenID(raw: next)
    let text = script.text(token)
    guard let first = text.unicodeScalars.first, first == "\"" || first == "_" || first.properties.isAlphabetic else { return nil }
    next += 1
    return script.name(token)
  }

  /// A name or a text between quotes, as the rows hold it.
  mutating func label() -> String? {
    guard !isAtEnd else { return nil }
    let token = TokenID(raw: next)
    if script.text(token).hasPrefix("'") {
      next += 1
      return script.string(token)
    }
    return name().map { _ in Self.folded(token, script) }
  }

  /// What a column is called in the rows: names without quotes are upper case.
  func columnLabel(_ column: ExpressionID) -> String? {
    guard case .column = script.tree[column] else { return nil }
    return Self.folded(TokenID(raw: script.tree.extent(of: column).last), script)
  }

  private static func folded(_ token: TokenID, _ script: Script) -> String {
    script.text(token).hasPrefix("\"") ? script.name(token) : script.text(token).uppercased()
  }

  func isConstant(_ value: ExpressionID) -> Bool {
    switch script.tree[value] {
    case .string, .number, .boolean, .null: true
    case .unary(_, let inner): isConstant(inner)
    default: false
    }
  }
}
