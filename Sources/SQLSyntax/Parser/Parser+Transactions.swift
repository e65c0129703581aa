// Where transactions begin and end. The plain forms are nodes of their own, the others commands.

extension Parser {
  /// BEGIN | COMMIT | ROLLBACK [TRANSACTION | WORK], or more of it: BEGIN ISOLATION LEVEL …, ROLLBACK TO …
  mutating func transaction(_ verb: TransactionVerb, from start: Int) -> StatementID {
    let hasWord = kind(ahead: 1) == .transaction || kind(ahead: 1) == .work
    guard endsTransaction(kind(ahead: hasWord ? 2 : 1)) else { return command(from: start) }
    advance(hasWord ? 2 : 1)
    return make(.transaction(verb), from: start)
  }

  private func endsTransaction(_ kind: TokenKind) -> Bool {
    switch kind {
    case .semicolon, .bodyClose, .endOfFile, .end, .else, .exception: true
    default: false
    }
  }

  /// BEGIN begins a transaction and no block.
  var beginsTransaction: Bool {
    switch kind(ahead: 1) {
    case .semicolon, .transaction, .work, .immediate: true
    case .endOfFile: !grammar.hasScriptBlocks
    case .not: word(ahead: 2) == .deferrable
    case .identifier: isTransactionMode(word(ahead: 1), kind(ahead: 2)) || kind(ahead: 2) == .semicolon || kind(ahead: 2) == .transaction
    default: false
    }
  }

  private func isTransactionMode(_ word: ContextualWord, _ next: TokenKind) -> Bool {
    switch word {
    case .isolation: self.word(ahead: 2) == .level
    case .read: next == .only || self.word(ahead: 2) == .write
    case .deferrable: next != .assign
    case .name: next.isName
    default: false
    }
  }

  /// DECLARE declares a cursor of the session and begins no block.
  var declaresCursor: Bool {
    guard !grammar.hasScriptBlocks, kind(ahead: 1).isName else { return false }
    return kind(ahead: 2) == .cursor || kind(ahead: 3) == .cursor || kind(ahead: 2) == .no || word(ahead: 3) == .scroll
  }
}
