/// The grammar of the commands, as data: the manuals' synopses in their own notation, read once per process.
///
///     GRANT granted,... ON grantable TO grantee,... [WITH GRANT OPTION]
///     grantee: {ROLE | USER} name | name
///
/// Words in capitals are keywords, others are rules or terminals; `[x]` may be left out, `{a | b}` is one of them,
/// `x...` is one or more, `x,...` with commas between, brackets and signs stand for themselves, and `%stages` says
/// that the rest is there where the dialect has it. Of several alternatives the first is taken whose first words fit
/// (three tokens ahead at most): nothing is read twice.
struct CommandGrammar: Sendable {
  static let shared = CommandGrammar(
    "\(commonRules)\n\(sessionCommands)\n\(transactionCommands)\n\(maintenanceCommands)\n\(serverObjects)\n"
      + "\(extensionObjects)\n\(accessCommands)\n\(routineCommands)\n\(warehouseObjects)\n\(policyObjects)\n\(applicationObjects)\n\(alterations)\n\(showCommands)\n"
  )

  private(set) var elements: [CommandElement] = []
  private(set) var children: [UInt32] = []
  /// The alternatives for each first word.
  private(set) var statements: [Symbol: UInt32] = [:]
  /// Words that are keywords only here, in the order of their symbols behind the contextual words.
  private(set) var words: [String] = []
  /// What is read by rules of their own: `elsewhere`.
  private(set) var elsewhere: UInt32 = 0

  private init(_ text: String) {
    var reader = CommandGrammarReader(text)
    reader.read()
    assert(reader.unknown.isEmpty, "every rule that is named exists: \(reader.unknown)")
    elements = reader.elements
    children = reader.children
    statements = reader.statements
    words = reader.words
    elsewhere = reader.rules["elsewhere"] ?? 0
  }

  /// Symbols that are keywords or contextual words already come first.
  static var firstSymbol: Int { TokenKind.keywordCount + ContextualWord.allCases.count - 1 }
}
