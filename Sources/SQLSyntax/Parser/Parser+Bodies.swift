// The statements that only bodies have.

extension Parser {
  mutating func bodyStatement() -> StatementID {
    let start = position
    switch kind {
    case .shiftLeft where isLoop(kind(ahead: 3)): return loop(from: start)
    case .shiftLeft, .declare: return make(.block(block()), from: start)
    case .begin where kind(ahead: 1) != .transaction && kind(ahead: 1) != .semicolon && kind(ahead: 1) != .work:
      return make(.block(block()), from: start)
    case .let: return letStatement(from: start)
    case .if: return ifStatement(from: start)
    case .case: return caseStatement(from: start)
    case .loop, .while, .repeat, .for: return loop(from: start)
    case .break, .exit, .continue: return leave(from: start)
    case .return: return giveBack(from: start)
    case .raise: return raise(from: start)
    case .execute where grammar.hasStages && kind(ahead: 1) == .identifier && isName(ahead: 2): return statement()
    case .execute: return execute(from: start)
    case .perform: return perform(from: start)
    case .open: return openCursor(from: start)
    case .fetch: return fetch(from: start)
    case .close: return closeCursor(from: start)
    case .get where kind(ahead: 1) == .diagnostics || kind(ahead: 2) == .diagnostics: return diagnostics(from: start)
    case .null:
      advance()
      return make(.nothing, from: start)
    default:
      return startsAssignment ? assign(from: start) : namedBodyStatement(from: start)
    }
  }

  private func isLoop(_ kind: TokenKind) -> Bool {
    switch kind {
    case .loop, .while, .for, .repeat: true
    case .identifier: word(ahead: 3) == .foreach
    default: false
    }
  }

  /// What begins with a word that is a name elsewhere.
  private mutating func namedBodyStatement(from start: Int) -> StatementID {
    switch word {
    case .foreach: return loop(from: start)
    case .iterate: return leave(from: start)
    case .assert: return assertion(from: start)
    case .move where kind(ahead: 1) != .dot: return fetch(from: start)
    case .await: return awaitResult(from: start)
    case .cancel where isName(ahead: 1): return cancel(from: start)
    case .async where kind(ahead: 1) == .openParen: return detached(from: start)
    case .unlisted where grammar.hasStages && kind == .identifier && kind(ahead: 1) == .openParen: return plainCall(from: start)
    default: return statement()
    }
  }

  /// name ( arguments ), a call without CALL: SYSTEM$LOG_INFO('…')
  private mutating func plainCall(from start: Int) -> StatementID {
    let call = expression(above: Power.cast)
    let select = select(of: item(of: call))
    return make(.perform(make(.select(select))), from: start)
  }

  /// `x :=`, `record.field :=`, `list[1] :=`, and `x =` where the grammar has it.
  private var startsAssignment: Bool {
    guard isName || kind == .colon || kind == .parameter else { return false }
    var index = kind == .colon ? 2 : 1
    while kind(ahead: index) == .dot && kind(ahead: index + 1).isWord { index += 2 }
    if kind(ahead: index) == .openBracket { return true }
    return kind(ahead: index) == .assign || kind(ahead: index) == .equal && grammar.assignsWithEquals
  }

  /// target := value
  private mutating func assign(from start: Int) -> StatementID {
    let target = expression(above: Power.comparison)
    if !accept(.assign) { expect(.equal, ":=") }
    return make(.assign(make(Assign(target: target, value: value()))), from: start)
  }

  /// LET name …, as in a declaration
  private mutating func letStatement(from start: Int) -> StatementID {
    advance()
    let variable = variable()
    return make(.declare(make(variable)), from: start)
  }

  /// expression | ( statement ) | ASYNC ( statement )
  ///
  ///     results := (EXECUTE IMMEDIATE :text USING (day));
  mutating func value() -> ExpressionID {
    let start = position
    let isAsync = word == .async && kind(ahead: 1) == .openParen
    guard isAsync || kind == .openParen && startsResult(ahead: 1) else { return queryableExpression() }
    if isAsync { advanceKeyword() }
    let opening = open()
    let statement = bodyStatement()
    close(opening)
    return make(.result(statement), from: start)
  }

  /// A statement, no query, whose rows are a value when it stands in brackets.
  private func startsResult(ahead count: Int) -> Bool {
    switch kind(ahead: count) {
    case .execute: kind(ahead: count &+ 1) == .immediate
    case .call, .insert, .update, .delete, .merge: kind(ahead: count &+ 1).isWord
    case .identifier:
      switch word(ahead: count) {
      case .show, .describe, .list: kind(ahead: count &+ 1).isWord || kind(ahead: count &+ 1) == .at2
      default: false
      }
    default: false
    }
  }

  // MARK: RETURN

  /// RETURN [value] | RETURN NEXT value | RETURN QUERY query | RETURN QUERY EXECUTE … | RETURN TABLE (rows)
  private mutating func giveBack(from start: Int) -> StatementID {
    advance()
    if kind == .semicolon || endsStatements { return make(.giveBack(.none), from: start) }
    if kind == .table && kind(ahead: 1) == .openParen { return giveBackTable(from: start) }
    if kind == .next && (kind(ahead: 1) != .semicolon || grammar.assignsWithEquals) { return giveBackNext(from: start) }
    if word == .query && kind(ahead: 1) != .semicolon { return giveBackQuery(from: start) }
    return make(.giveBack(value()), from: start)
  }

  private mutating func giveBackNext(from start: Int) -> StatementID {
    advance()
    let value = kind == .semicolon ? ExpressionID.none : value()
    return giveBack(RowReturn(kind: .next, value: value, query: .none, execute: .none), from: start)
  }

  private mutating func giveBackQuery(from start: Int) -> StatementID {
    advanceKeyword()
    var rows = RowReturn(kind: .query, value: .none, query: .none, execute: .none)
    if accept(.execute) { rows.execute = dynamicStatement(isImmediate: false) } else { rows.query = rowsInBody() }
    return giveBack(rows, from: start)
  }

  /// TABLE ( query | result set | statement )
  private mutating func giveBackTable(from start: Int) -> StatementID {
    advance()
    var rows = RowReturn(kind: .table, value: .none, query: .none, execute: .none)
    if startsResult(ahead: 1) {
      rows.value = value()
    } else {
      let opening = open()
      if kind == .closeParen { return empty(rows, opening, from: start) }
      if startsQuery { rows.query = query() } else { rows.value = expression() }
      close(opening)
    }
    return giveBack(rows, from: start)
  }

  /// RETURN TABLE()
  private mutating func empty(_ rows: RowReturn, _ opening: Int, from start: Int) -> StatementID {
    close(opening)
    return giveBack(rows, from: start)
  }

  private mutating func giveBack(_ rows: RowReturn, from start: Int) -> StatementID {
    make(.giveBackRows(make(rows)), from: start)
  }

  // MARK: RAISE, ASSERT

  /// RAISE [level] ['format' {, argument} | name | SQLSTATE 'code'] [USING option = value {, …}]
  private mutating func raise(from start: Int) -> StatementID {
    advance()
    var node = Raise(word: .none, format: .none, arguments: .empty, options: .empty)
    if kind.isWord && kind != .using { raised(&node) }
    if kind == .string || kind == .dollarString {
      node.format = TokenID(position)
      advance()
      if accept(.comma) { node.arguments = expressions() }
    }
    if accept(.using) { node.options = raiseOptions() }
    return make(.raise(make(node)), from: start)
  }

  private mutating func raised(_ node: inout Raise) {
    node.word = nameToken()
    // RAISE EXCEPTION division_by_zero, RAISE SQLSTATE '22012', RAISE WARNING SQLSTATE '01000'
    if isName && kind != .using { advance() }
    if kind == .string && ContextualWord(symbol(at: position &- 1)) == .sqlstate { advance() }
  }

  private mutating func raiseOptions() -> List<ExpressionID> {
    let mark = mark()
    repeat {
      let option = position
      _ = name()
      let name = make(.column(symbol(at: option)), from: option)
      if !accept(.equal) { expect(.assign, "=") }
      let value = expression()
      pending.append(name.raw)
      pending.append(value.raw)
    } while accept(.comma)
    return listed(since: mark)
  }

  /// ASSERT condition [, message]
  private mutating func assertion(from start: Int) -> StatementID {
    advanceKeyword()
    let condition = queryableExpression()
    return make(.assertion(condition, message: accept(.comma) ? expression() : .none), from: start)
  }

  // MARK: The rest

  /// PERFORM query without SELECT
  private mutating func perform(from start: Int) -> StatementID { make(.perform(query()), from: start) }

  /// GET [CURRENT | STACKED] DIAGNOSTICS target = | := item {, …}
  private mutating func diagnostics(from start: Int) -> StatementID {
    advance()
    let stacked = accept(.stacked)
    if !stacked { _ = accept(.current) }
    expect(.diagnostics, "DIAGNOSTICS")
    let mark = mark()
    repeat {
      let target = expression(above: Power.comparison)
      if !accept(.equal) { expect(.assign, "=") }
      let item = expression(above: Power.comparison)
      pending.append(target.raw)
      pending.append(item.raw)
    } while accept(.comma)
    let items: List<ExpressionID> = listed(since: mark)
    return make(.diagnostics(make(GetDiagnostics(isStacked: stacked, items: items))), from: start)
  }

  /// AWAIT ALL | name
  private mutating func awaitResult(from start: Int) -> StatementID {
    advanceKeyword()
    return make(.await(accept(.all) ? .none : nameToken()), from: start)
  }

  /// CANCEL name
  private mutating func cancel(from start: Int) -> StatementID {
    advanceKeyword()
    return make(.cancel(nameToken()), from: start)
  }

  /// ASYNC ( statement )
  private mutating func detached(from start: Int) -> StatementID {
    advanceKeyword()
    let opening = open()
    let statement = bodyStatement()
    close(opening)
    return make(.detached(statement), from: start)
  }
}
