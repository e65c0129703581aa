extension Parser {
  /// TRIGGER [IF NOT EXISTS] name [BEFORE | AFTER | INSTEAD OF] event {OR event} ON table { option } [WHEN e] EXECUTE … | BEGIN … END
  mutating func createTrigger(_ modifiers: Modifiers) -> ID<CreateTrigger> {
    advanceKeyword()
    _ = ifNotExists()
    var node = CreateTrigger(
      name: qualifiedName(), table: .none, condition: .none, call: .none, statements: .empty, events: Extent(first: 1, last: 0),
      replaces: modifiers.replaces)
    let first = position
    triggerTime()
    var events = 0
    repeat { triggerEvent(&events) } while accept(.or)
    node.events = extent(from: first)
    expect(.on, "ON")
    node.table = qualifiedName()
    triggerOptions()
    if accept(.when) { node.condition = expression() }
    triggerAction(&node)
    return make(node)
  }

  /// [BEFORE | AFTER | INSTEAD OF]
  private mutating func triggerTime() {
    if accept(.before) || accept(.after) { return }
    if accept(.instead) { expect(.of, "OF") }
  }

  /// INSERT | DELETE | TRUNCATE | UPDATE [OF columns]
  private mutating func triggerEvent(_ events: inout Int) {
    let event = eventNumber
    if events & event != 0 { return fail("another event") }
    events |= event
    switch kind {
    case .insert, .delete, .truncate: advance()
    case .update:
      advance()
      if accept(.of) { repeat { _ = nameToken() } while accept(.comma) }
    default: fail("INSERT, UPDATE, DELETE or TRUNCATE")
    }
  }

  /// An event is named once.
  private var eventNumber: Int {
    switch kind {
    case .insert: 1
    case .update: 2
    case .delete: 4
    default: 8
    }
  }

  /// [FROM table] [[NOT] DEFERRABLE] [INITIALLY …] [REFERENCING …] [FOR [EACH] ROW | STATEMENT]
  private mutating func triggerOptions() {
    let mark = mark()
    if accept(.from) { _ = qualifiedName() }
    while word == .deferrable || word == .initially || kind == .not { if !constraintAttribute() { break } }
    let _: List<PropertyID> = listed(since: mark)
    if accept(.referencing) { while transitionTable() {} }
    guard accept(.for) else { return }
    _ = accept(.each)
    if !accept(.row) { expect(.statement, "ROW or STATEMENT") }
  }

  /// OLD | NEW TABLE | ROW [AS] name
  private mutating func transitionTable() -> Bool {
    guard word == .old || word == .new else { return false }
    advanceKeyword()
    if !accept(.row) { expect(.table, "TABLE") }
    _ = accept(.as)
    _ = name()
    return true
  }

  /// EXECUTE FUNCTION | PROCEDURE call, or BEGIN { statement ; } END
  private mutating func triggerAction(_ node: inout CreateTrigger) {
    switch kind {
    case .execute:
      advance()
      node.call = functionCall()
    case .begin:
      advance()
      node.statements = list(while: { $0.kind != .end && $0.kind != .endOfFile }) { $0.triggerStatement() }
      expect(.end, "END")
    default: fail("EXECUTE or BEGIN")
    }
  }

  /// FUNCTION | PROCEDURE name ( arguments )
  private mutating func functionCall() -> ExpressionID {
    if !accept(.procedure) { expect(.function, "FUNCTION or PROCEDURE") }
    return expression(above: Power.cast)
  }

  private mutating func triggerStatement() -> StatementID {
    let start = position
    switch kind {
    case .insert, .update, .delete, .select, .with, .values, .replace: break
    default: fail("INSERT, UPDATE, DELETE or SELECT")
    }
    let statement = failure == nil ? statement() : make(.opaque, from: start)
    expect(.semicolon, "a semicolon")
    return statement
  }

  /// EVENT TRIGGER name ON event [WHEN variable IN (…) {AND …}] EXECUTE FUNCTION | PROCEDURE call
  mutating func createEventTrigger(_ modifiers: Modifiers) -> ID<Command> {
    let object = kindWords(2)
    let name = qualifiedName()
    let mark = mark()
    let first = position
    expect(.on, "ON")
    _ = self.name()
    addProperty(extent(from: first))
    if kind == .when {
      advance()
      let words = extent(from: position &- 1)
      addProperty(words, value: expression())
    }
    let execute = position
    expect(.execute, "EXECUTE")
    let words = extent(from: execute)
    let call = functionCall()
    if failure == nil && tokens[position &- 2].kind != .openParen {
      position &-= 1
      fail("no arguments")
    }
    addProperty(words, value: call)
    return command(modifiers.verb, object, name, listed(since: mark))
  }

  // MARK: Rules

  /// RULE name AS ON event TO table [WHERE condition] DO [ALSO | INSTEAD] NOTHING | statement | ( statement {; statement} )
  mutating func createRule(_ modifiers: Modifiers) -> ID<CreateRule> {
    advanceKeyword()
    var node = CreateRule(
      name: qualifiedName(), table: .none, condition: .none, statements: .empty, isInstead: false, replaces: modifiers.replaces)
    expect(.as, "AS")
    expect(.on, "ON")
    ruleEvent()
    expect(.to, "TO")
    node.table = qualifiedName()
    node.condition = filter()
    expect(.do, "DO")
    node.isInstead = accept(.instead)
    if !node.isInstead { _ = accept(.also) }
    node.statements = ruleStatements()
    return make(node)
  }

  private mutating func ruleEvent() {
    switch kind {
    case .select, .insert, .update, .delete: advance()
    default: fail("SELECT, INSERT, UPDATE or DELETE")
    }
  }

  private mutating func ruleStatements() -> List<StatementID> {
    if accept(.nothing) { return .empty }
    guard kind == .openParen && !startsQuery else { return list(while: { _ in false }) { $0.ruleStatement() } }
    let opening = open()
    let statements: List<StatementID> = list(while: { $0.nextRuleStatement() }) { $0.ruleStatement() }
    close(opening)
    return statements
  }

  /// Behind semicolons, unless the bracket closes.
  private mutating func nextRuleStatement() -> Bool {
    guard kind == .semicolon else { return false }
    while accept(.semicolon) {}
    return kind != .closeParen
  }

  private mutating func ruleStatement() -> StatementID {
    let start = position
    switch kind {
    case .insert, .update, .delete, .select, .with, .values, .openParen: return statement()
    case .identifier where word == .notify: return notification()
    default:
      fail("NOTHING, SELECT, INSERT, UPDATE, DELETE or NOTIFY")
      return make(.opaque, from: start)
    }
  }

  /// NOTIFY channel [, 'payload']
  private mutating func notification() -> StatementID {
    let start = position
    advanceKeyword()
    let name = qualifiedName()
    if accept(.comma) { expect(.string, "a string") }
    return make(.command(command(start, Extent(first: 1, last: 0), name, .empty)), from: start)
  }
}
