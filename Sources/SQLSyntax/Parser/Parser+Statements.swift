extension Parser {
  /// A statement and its semicolon; after an error, an opaque statement up to where the next one begins.
  mutating func recoveringStatement(inBody: Bool = false) -> StatementID {
    let start = position
    let mark = pending.count
    let depth = nesting
    nesting &+= 1
    if nesting > Parser.deepestNesting { fail("fewer nested statements") }
    var result = inBody ? bodyStatement() : statement()
    if kind == .longArrow { result = pipe(startingWith: result, from: start, inBody: inBody) }
    if failure == nil && !endsStatement(inBody: inBody) { fail("a semicolon") }
    if let failure {
      pending.removeLast(downTo: mark)
      recover(from: failure, start: start, inBody: inBody)
      result = make(.opaque, from: start)
    }
    nesting = depth
    carry(.statement, result.raw, from: start)
    while accept(.semicolon) {}
    return result
  }

  /// statement { ->> statement }
  @inline(never)
  private mutating func pipe(startingWith first: StatementID, from start: Int, inBody: Bool) -> StatementID {
    feature(.pipe)
    let statements = list(startingWith: first, while: { $0.accept(.longArrow) }) { inBody ? $0.bodyStatement() : $0.statement() }
    return make(.pipe(statements), from: start)
  }

  private func endsStatement(inBody: Bool) -> Bool {
    switch kind {
    case .semicolon, .endOfFile, .clientCommand: true
    default: inBody && endsStatements || isBehindClientText
    }
  }

  private var isBehindClientText: Bool {
    position > 0 && (tokens[position &- 1].kind == .clientCommand || tokens[position &- 1].kind == .clientData)
  }

  /// What ends a list of statements in a body.
  var endsStatements: Bool {
    switch kind {
    case .end, .exception, .else, .elseif, .elsif, .when, .until, .bodyClose, .endOfFile, .clientCommand, .clientData: true
    default: false
    }
  }

  /// { statement ; }
  mutating func statements() -> List<StatementID> {
    while accept(.semicolon) {}
    return listWhile({ !$0.endsStatements }) { $0.recoveringStatement(inBody: true) }
  }

  /// Puts the cursor on the end of the statement that failed: its semicolon, blocks and loops inside it stepped over.
  private mutating func recover(from failure: Failure, start: Int, inBody: Bool) {
    resume(from: failure, at: start)
    var open = OpenBlocks()
    while !isResting(open, failure: failure, inBody: inBody) { step(over: &open) }
  }

  /// Puts the cursor back into the script, and ends what was made on the way out where the error is.
  mutating func resume(from failure: Failure, at token: Int) {
    self.failure = nil
    for i in failure.expressions..<tree.expressionExtents.count {
      tree.expressionExtents[i].first = min(tree.expressionExtents[i].first, UInt32(failure.token))
      tree.expressionExtents[i].last = UInt32(failure.token)
    }
    position = token
  }

  private func isResting(_ open: OpenBlocks, failure: Failure, inBody: Bool) -> Bool {
    switch kind {
    case .endOfFile: true
    case .bodyClose: inBody
    case .semicolon: open.isEmpty && position >= failure.token
    case .clientCommand, .clientData: position >= failure.token
    case .end, .exception: inBody && open.isEmpty && position >= failure.token
    default: false
    }
  }

  /// Blocks, conditions and loops that were stepped into. What a quoted body leaves open ends with the body.
  private struct OpenBlocks {
    var count = 0
    var isInBody = false
    var countOutside = 0
    var isEmpty: Bool { count <= 0 && !isInBody }
  }

  private mutating func step(over open: inout OpenBlocks) {
    switch kind {
    case .bodyOpen: open = OpenBlocks(count: 0, isInBody: true, countOutside: open.count)
    case .bodyClose: open = OpenBlocks(count: open.countOutside)
    default: open.count += nestingStep()
    }
    advance()
  }

  /// What a token adds to the number of open blocks, conditions and loops; also steps over the word behind END.
  private mutating func nestingStep() -> Int {
    switch kind {
    case .begin: return kind(ahead: 1) == .transaction || kind(ahead: 1) == .work || kind(ahead: 1) == .semicolon ? 0 : 1
    case .case, .loop: return 1
    case .repeat: return kind(ahead: 1) == .openParen ? 0 : 1
    case .do: return opensLoop(behindDo: kind(ahead: 1)) ? 1 : 0
    case .if: return kind(ahead: 1) == .exists || kind(ahead: 1) == .not && kind(ahead: 2) == .exists ? 0 : 1
    case .end:
      switch kind(ahead: 1) {
      case .if, .loop, .case, .repeat, .while, .for: advance()
      default: break
      }
      return -1
    default: return 0
    }
  }

  /// Not DO $$…$$, DO NOTHING, DO UPDATE or DO INSTEAD.
  private func opensLoop(behindDo next: TokenKind) -> Bool {
    switch next {
    case .bodyOpen, .language, .nothing, .update: false
    case .identifier: word(ahead: 1) != .instead && word(ahead: 1) != .also
    default: true
    }
  }

  // MARK: Which statement

  /// A statement of a script.
  mutating func statement() -> StatementID {
    let start = position
    switch kind {
    case .with where kind(ahead: 2) == .as && kind(ahead: 3) == .procedure: return callWithProcedure(from: start)
    case .with where startsChange(at: start): return change()
    case .select, .with, .values, .openParen, .table: return make(.query(query()), from: start)
    case .insert: return insertStatement(from: start)
    case .copy where word(ahead: 1) != .files: return copy(from: start)
    case .identifier where word == .explain: return explain(from: start)
    case .replace where kind(ahead: 1) == .into: return insertStatement(from: start)
    case .update: return make(.update(update()), from: start)
    case .delete: return make(.delete(delete()), from: start)
    case .merge: return make(.merge(merge()), from: start)
    case .truncate: return truncate(from: start)
    case .create: return create(from: start)
    case .drop: return drop(from: start)
    case .comment: return commentOn(from: start)
    case .identifier where word == .alter: return alter(from: start)
    case .identifier where word == .undrop: return undrop(from: start)
    case .call: return make(.call(call()), from: start)
    case .do: return anonymous(from: start)
    case .execute where kind(ahead: 1) == .immediate: return execute(from: start)
    case .begin where beginsTransaction: return transaction(.begin, from: start)
    case .declare where declaresCursor: return command(from: start)
    case .begin, .declare: return make(.block(block()), from: start)
    case .commit, .end: return transaction(.commit, from: start)
    case .rollback: return transaction(.rollback, from: start)
    case .identifier where word == .abort: return transaction(.rollback, from: start)
    case .identifier where word == .start && kind(ahead: 1) == .transaction: return transaction(.begin, from: start)
    case .clientCommand, .clientData: return clientText(from: start)
    case .colon where grammar.hasClientCommands && isName(ahead: 1): return clientVariable(from: start)
    default: return command(from: start)
    }
  }

  /// :name, in whose place the client puts a statement
  private mutating func clientVariable(from start: Int) -> StatementID {
    advance()
    _ = name()
    return make(.clientText, from: start)
  }

  /// A command, or rows.
  private mutating func clientText(from start: Int) -> StatementID {
    let isData = kind == .clientData
    repeat { advance() } while isData && kind == .clientData
    return make(.clientText, from: start)
  }

  /// A statement of a kind that is not read yet, kept as it stands.
  mutating func unread(from start: Int) -> StatementID {
    note("", at: start, as: .notRead)
    var open = OpenBlocks()
    while !endsUnread(open) { step(over: &open) }
    return make(.opaque, from: start)
  }

  private func endsUnread(_ open: OpenBlocks) -> Bool {
    switch kind {
    case .endOfFile, .clientCommand, .clientData: true
    case .bodyClose: !open.isInBody
    case .semicolon: open.isEmpty
    default: false
    }
  }

  // MARK: Carriers

  /// Notes what an annotation may stand on, from its first token to the one before the cursor.
  @inline(__always)
  mutating func carry(_ kind: Carrier.Kind, _ raw: UInt32, from start: Int) {
    carriers.append(Carrier(kind: kind, node: raw, first: UInt32(start), last: UInt32(max(start, position &- 1))))
  }
}
