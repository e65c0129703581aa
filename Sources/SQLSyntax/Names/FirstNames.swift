/// The names that every script begins with, made once per process.
struct FirstNames: ~Copyable {
  nonisolated(unsafe) static let shared = FirstNames()

  let symbols: SymbolTable
  let words: WellKnownNames

  private init() {
    var symbols = SymbolTable(words: Self.seeds)
    words = WellKnownNames(&symbols)
    self.symbols = symbols
  }

  /// The keywords, the contextual words and the words of commands, in the order of their symbols.
  private static var seeds: [[UInt8]] {
    let keywords = TokenKind.allCases.prefix(TokenKind.keywordCount).map { TokenKind.spelling($0) }
    let contextual = ContextualWord.allCases.filter { $0 != .unlisted }.map(\.spelling)
    return (keywords + contextual + CommandGrammar.shared.words).map { Array($0.utf8) + SymbolTable.padding }
  }
}
